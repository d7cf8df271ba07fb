// The main job: from models in a form to rows whose links are drawn.

import { axe, sizes } from "./browser.mjs";
import { eventually, expect, test } from "./harness.mjs";
import {
  addField,
  addModel,
  addRow,
  card,
  links,
  linksBecome,
  openExample,
  region,
  relate,
  rowsBecome,
  typeModel,
  typeRow,
  undo,
} from "./page.mjs";

/** Fails when axe finds something, and says what. */
async function accessible(page, where) {
  const violations = await axe(page);
  expect(violations.length === 0, `axe, ${where}:\n${violations.join("\n")}`);
}

/** Fails when a message with these words does not appear in the place. */
async function complains(place, words) {
  await place.getByText(words).first().waitFor();
}

test("a first visit shows an example, drawn", {}, async (page, shot) => {
  await eventually("links", () => links(page), (count) => count > 0);
  await shot("page");
  await accessible(page, "first visit");
});

test("a row added to an example is drawn with its link", {}, async (page, shot) => {
  await openExample(page, "author-book");
  const before = await eventually("links", () => links(page), (count) => count > 0);
  const author = await region(page, "Diagram")
    .locator('[data-row^="playground_author:"]')
    .first()
    .getAttribute("aria-label");
  await addRow(page, "Book", { title: "A new book", author });
  await linksBecome(page, before + 1);
  await region(page, "Diagram").getByText("A new book").first().waitFor();
  await shot("added");
  await undo(page);
  await linksBecome(page, before);
});

test("every example is drawn with links", {}, async (page, shot) => {
  const picker = page.getByRole("combobox", { name: "Example", exact: true });
  const keys = await picker
    .locator("option")
    .evaluateAll((options) => options.map((option) => option.value).filter(Boolean));
  expect(keys.length >= 16, `only ${keys.length} examples`);
  for (const key of keys) {
    await openExample(page, key);
    await eventually(`links of ${key}`, () => links(page), (count) => count > 0);
    await shot(key);
  }
});

test("Author and Book from nothing", {}, async (page, shot) => {
  await openExample(page, "");
  await shot("empty");
  await addModel(page, "Author");
  await addField(page, "Author", "name", "CharField");
  await addModel(page, "Book");
  await addField(page, "Book", "title", "CharField");
  await relate(page, {
    first: "Book",
    firstHas: "one",
    second: "Author",
    secondHas: "many",
    see: async (place) => {
      await place.getByText("ForeignKey").first().waitFor();
      await place.getByText("book.author", { exact: true }).first().waitFor();
      await place.getByText("author.book_set", { exact: true }).first().waitFor();
      await shot("relationship");
    },
  });
  await addRow(page, "Author", { name: "J. R. R. Tolkien" });
  await addRow(page, "Author", { name: "Ursula K. Le Guin" });
  await rowsBecome(page, "playground_author", 2);
  expect((await links(page)) === 0, "there are links before there are books");
  // Models without `__str__` are called as Django calls them.
  await addRow(page, "Book", { title: "The Hobbit", author: "J. R. R. Tolkien" });
  await addRow(page, "Book", { title: "The Dispossessed", author: "Ursula K. Le Guin" });
  await linksBecome(page, 2);
  const target = await region(page, "Diagram")
    .locator('[data-from="playground_book:1:author_id"]')
    .getAttribute("data-to");
  expect(target === "playground_author:1", `book 1 points to ${target}`);
  await shot("linked");
  await region(page, "Models").getByRole("tab", { name: "models.py" }).click();
  await shot("code");
  const code = await region(page, "Models").getByRole("textbox").first().inputValue();
  expect(/author = models\.ForeignKey\(['"]?Author['"]?, on_delete=models\.CASCADE\)/.test(code), code);
});

test("a many-to-many link is drawn through its join table", {}, async (page, shot) => {
  await openExample(page, "");
  for (const model of ["Article", "Tag"]) {
    await addModel(page, model);
    await addField(page, model, "name", "CharField");
  }
  await relate(page, { first: "Article", firstHas: "many", second: "Tag", secondHas: "many" });
  await addRow(page, "Tag", { name: "science" });
  await addRow(page, "Tag", { name: "music" });
  await addRow(page, "Article", { name: "Waves", tags: ["science", "music"] });
  await eventually("links", () => links(page), (count) => count >= 2);
  await shot("folded");
  const fold = region(page, "Diagram").getByRole("switch", { name: "Join tables" });
  await fold.setChecked(!(await fold.isChecked()));
  await eventually("links", () => links(page), (count) => count >= 2);
  await shot("other");
});

test("bad models are refused at their place", {}, async (page, shot) => {
  await openExample(page, "author-book");
  const before = await eventually("links", () => links(page), (count) => count > 0);
  const models = region(page, "Models");
  await typeModel(page, "2 books");
  await models.getByRole("alert").first().waitFor();
  await shot("no-identifier");
  await typeModel(page, "Book");
  await models.getByRole("alert").first().waitFor();
  await shot("duplicate");
  expect((await models.getByRole("group", { name: "Book", exact: true }).count()) === 1, "two Books");
  expect((await links(page)) === before, "links were lost");
  await accessible(page, "with a message");
});

test("a bad field name is refused at its place", {}, async (page, shot) => {
  await openExample(page, "author-book");
  const book = card(page, "Book");
  await book.getByRole("button", { name: "Add field", exact: true }).click();
  await book.getByRole("textbox", { name: "Field name" }).fill("page count");
  await book.getByRole("button", { name: "Create field", exact: true }).click();
  await book.getByRole("alert").first().waitFor();
  const kept = await book.getByRole("textbox", { name: "Field name" }).inputValue();
  expect(kept === "page count", `what was typed became "${kept}"`);
  await shot("message");
});

test("a second profile for a user is refused, and nothing is lost", {}, async (page, shot) => {
  await openExample(page, "user-profile");
  const before = await eventually("links", () => links(page), (count) => count > 0);
  const taken = await region(page, "Diagram")
    .locator('[data-from^="playground_profile:"]')
    .first()
    .getAttribute("data-to");
  const user = await region(page, "Diagram")
    .locator(`[data-row="${taken}"]`)
    .getAttribute("aria-label");
  const form = await typeRow(page, "Profile", { user });
  await complains(form, "Profile with this User already exists.");
  await shot("message");
  await linksBecome(page, before);
});

test("the project is there again after a reload", {}, async (page) => {
  await openExample(page, "author-book");
  const before = await eventually("links", () => links(page), (count) => count > 0);
  const author = await region(page, "Diagram")
    .locator('[data-row^="playground_author:"]')
    .first()
    .getAttribute("aria-label");
  await addRow(page, "Book", { title: "Kept", author });
  await linksBecome(page, before + 1);
  await page.reload();
  await linksBecome(page, before + 1);
  await region(page, "Diagram").getByText("Kept").first().waitFor();
});

for (const theme of ["light", "dark"]) {
  test(`axe finds nothing in the ${theme} theme`, { theme }, async (page, shot) => {
    await openExample(page, "student-course");
    await eventually("links", () => links(page), (count) => count > 0);
    await shot("form");
    await accessible(page, "form");
    for (const tab of ["models.py", "SQL"]) {
      await region(page, "Models").getByRole("tab", { name: tab }).click();
      await shot(tab === "SQL" ? "sql" : "code");
      await accessible(page, tab);
    }
  });

  test(`a phone has room for each pane, ${theme}`, { theme, size: sizes.phone }, async (page, shot) => {
    const panes = page.getByRole("tablist", { name: "Panes" });
    for (const pane of ["Models", "Diagram", "Tables"]) {
      await panes.getByRole("tab", { name: pane }).click();
      await region(page, pane).waitFor();
      await shot(pane.toLowerCase());
      const [inner, outer] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(inner <= outer, `${pane} is ${inner} wide on a screen of ${outer}`);
      await accessible(page, pane);
    }
  });
}
