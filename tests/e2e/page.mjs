// The page as a person knows it: by the names of its regions, buttons and inputs, never by its classes.

import { eventually } from "./harness.mjs";

/** A region: Models, Diagram or Tables. */
export const region = (page, name) => page.getByRole("region", { name, exact: true });

/** The card of a model in the form. */
export const card = (page, model) =>
  region(page, "Models").getByRole("group", { name: model, exact: true });

const button = (place, name) => place.getByRole("button", { name, exact: true });

/** How many lines lead from rows to rows. */
export const links = (page) => region(page, "Diagram").locator("[data-from][data-to]").count();

/** Waits until there are so many lines from rows to rows. */
export const linksBecome = (page, wanted) =>
  eventually(`${wanted} links`, () => links(page), (count) => count === wanted);

/** Waits until a table is drawn with so many rows. */
export const rowsBecome = (page, table, wanted) =>
  eventually(
    `${wanted} rows of ${table}`,
    () => region(page, "Diagram").locator(`[data-row^="${table}:"]`).count(),
    (count) => count === wanted,
  );

/** Opens an example by its key, and waits until it is drawn; an empty key is an empty project. */
export async function openExample(page, key) {
  const picker = page.getByRole("combobox", { name: "Example", exact: true });
  const tables = () => region(page, "Diagram").locator("[data-table]").count();
  // By way of the empty project: else nobody could tell the new drawing from the old one.
  await picker.selectOption("");
  await eventually("an empty diagram", tables, (count) => count === 0);
  if (key) {
    await picker.selectOption(key);
    await eventually(`tables of ${key}`, tables, (count) => count > 0);
  }
}

/** Opens the form for a new model and fills in its name. */
export async function typeModel(page, name) {
  const models = region(page, "Models");
  const input = models.getByRole("textbox", { name: /^Model name/ });
  if (!(await input.isVisible())) await button(models, "Add model").click();
  await input.fill(name);
  await button(models, "Create model").click();
}

/** Adds a model by the form. */
export async function addModel(page, name) {
  await typeModel(page, name);
  await card(page, name).waitFor();
}

/** Adds a field by the form. */
export async function addField(page, model, name, type) {
  const place = card(page, model);
  await button(place, "Add field").click();
  await place.getByRole("textbox", { name: "Field name" }).fill(name);
  await place.getByRole("combobox", { name: "Type" }).selectOption(type);
  await button(place, "Create field").click();
  await button(place, `Delete field ${name}`).waitFor();
}

/** Adds a relationship: each `first` has one or many of `second`, each `second` one or many of `first`. */
export async function relate(page, { first, firstHas, second, secondHas, see }) {
  const place = card(page, first);
  await button(place, "Add relationship").click();
  await place.getByRole("combobox", { name: "The other model" }).selectOption(second);
  await place.getByRole("combobox", { name: `How many each ${first} has` }).selectOption(firstHas);
  await place
    .getByRole("combobox", { name: "How many each of the other has" })
    .selectOption(secondHas);
  await see?.(place);
  await button(place, "Create relationship").click();
  await button(place, "Create relationship").waitFor({ state: "detached" });
}

/** Opens the form for a new row, fills it in and saves it. Foreign keys are chosen by the row's name. */
export async function typeRow(page, model, values) {
  const tables = region(page, "Tables");
  await tables.getByRole("tab", { name: new RegExp(`^${model}\\b`) }).click();
  const form = tables.getByRole("form", { name: `New ${model}` });
  if (!(await form.isVisible())) await button(tables, `Add ${model}`).click();
  for (const [field, value] of Object.entries(values)) {
    const name = new RegExp(`^${field}\\b`);
    if (Array.isArray(value)) {
      for (const each of value) {
        await form.getByRole("group", { name }).getByRole("checkbox", { name: each }).check();
      }
    } else if (await form.getByRole("combobox", { name }).count()) {
      const input = form.getByRole("combobox", { name });
      const label = await input.locator("option", { hasText: value }).first().textContent();
      await input.selectOption({ label });
    } else {
      await form.getByRole("textbox", { name }).fill(value);
    }
  }
  await button(form, "Save").click();
  return form;
}

/** Adds a row by the form. */
export async function addRow(page, model, values) {
  const form = await typeRow(page, model, values);
  await form.waitFor({ state: "detached" });
}

/** Presses Undo. */
export const undo = (page) => button(page.getByRole("banner"), "Undo").click();
