// Sets the chosen theme before anything is drawn, so that the page does not flash.
try {
  const theme = localStorage.getItem("modelyard.theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is denied; the system's theme stays.
}
