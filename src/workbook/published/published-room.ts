/** Excel lets an add-in keep little: the figures of a published year come first, its list of contracts where there is room. */
import { MOST_SETTINGS_BYTES, publishedSettings, settingsBytes } from "./published-settings";
import type { PublishedYear } from "./published-year";
import { WorkbookError } from "../workbook";

/**
 * Saves a published year with its contracts, or without them where all settings together would be too large or Excel refuses
 * them. True when nothing was left out; throws what `save` throws when even the figures find no room.
 */
export async function saveWithRoom(
  published: PublishedYear | null,
  settings: Record<string, unknown>,
  frameworkId: string,
  save: (published: PublishedYear | null) => Promise<void>,
): Promise<boolean> {
  if (!published?.contracts) {
    await save(published);
    return true;
  }
  const { year } = published.assessment;
  const after = { ...settings, ...publishedSettings({ [frameworkId]: { [year]: published } }) };
  if (settingsBytes(after) <= MOST_SETTINGS_BYTES) {
    try {
      await save(published);
      return true;
    } catch (failure) {
      if (!(failure instanceof WorkbookError) || failure.code !== "settingsFull") throw failure;
    }
  }
  await save({ ...published, contracts: null });
  return false;
}
