/** A team's own framework is saved in the workbook, or taken away. */
import { fingerprint } from "../../report/keys";
import { MOST_SETTINGS_BYTES, settingsBytes } from "../published/published-settings";
import type { Look, State } from "../state";
import { WorkbookError } from "../workbook";
import { NO_INPUTS } from "../../spaser/assessment";
import { remember } from "../remembering";
import { collectTyped } from "../typed";
import { BODY_KEY, bodySetting, type Body } from "./body";
import { carriedOver } from "./carrying";
import { documentKey, envelopeOf, storedAs, unreadableKey, type RawDocument } from "./stored";

export interface WriteOptions {
  /**
   * Print of the document that was worked on (`printOf`); null = there was none under this id. If the workbook holds another by now,
   * nothing is saved and it fails with "conflict". Absent = whatever it holds.
   */
  seen?: string | null;
  /** The framework that it was made from: what was typed there is carried over, as far as nothing is typed here yet. */
  from?: string;
}

/** Tells whether two documents are the same. */
export function printOf(document: RawDocument): string {
  return fingerprint(JSON.stringify(document));
}

/**
 * Saves a document under its own id, one setting in one round trip; the version before it stays beside it. Throws `conflict` when
 * somebody saved another meanwhile, `newerVersion` when a newer version of this product keeps it otherwise, and `settingsFull`: then
 * nothing was saved.
 */
export async function writeTeamFramework(
  state: State,
  look: Look,
  document: RawDocument,
  options: WriteOptions = {},
): Promise<void> {
  const id = String(document["id"]);
  await carryOver(state, look, id, document, options.from);
  await save(state, look, id, options, (now) => envelopeOf(document, state.options.now(), now));
}

/** What was typed so far, as it is kept from now on. Before the document: if that can't be saved, what is typed is there twice. */
async function carryOver(
  state: State,
  look: Look,
  id: string,
  document: RawDocument,
  from: string | undefined,
): Promise<void> {
  const { framework: after } = (await import("./read")).understood(document);
  const source = from !== undefined && !look.memory.inputs[id] ? from : id;
  const before = state.frameworks.find((one) => one.id === source);
  if (!after || !before) return;
  const { inputs } = collectTyped(look.gathered, look.memory, source);
  const carried = carriedOver(inputs, before, after);
  if (JSON.stringify(carried) === JSON.stringify(NO_INPUTS)) return;
  await remember(state, look, (saved) => ({ ...saved, inputs: { ...saved.inputs, [id]: carried } }));
}

/**
 * Takes a framework away; what was typed with it stays. Throws as `writeTeamFramework` does, and `frameworkPublished` when a year is
 * published with it.
 */
export async function removeTeamFramework(
  state: State,
  look: Look,
  id: string,
  options: WriteOptions = {},
): Promise<void> {
  const { frozen, former } = look.memory;
  const published = { ...former[id], ...frozen[id] };
  const shipped = state.team.shipped ?? state.atHand;
  if (!shipped.some((one) => one.id === id) && Object.keys(published).length > 0)
    throw new WorkbookError("frameworkPublished");
  await save(state, look, id, options, () => null);
}

/** Says what the public body is, once for the workbook. Throws `newerVersion` and `settingsFull`: then nothing more was saved. */
export async function saveBody(
  state: State,
  look: Look,
  { name, ...body }: Body & { name: string },
): Promise<void> {
  const { settings } = look.gathered.overview;
  const wanted = bodySetting(body, settings[BODY_KEY]);
  if (!wanted) throw new WorkbookError("newerVersion");
  await remember(state, look, (saved) => ({ ...saved, body: name }));
  if (JSON.stringify(wanted) === JSON.stringify(settings[BODY_KEY])) return;
  await state.workbook.remember({ [BODY_KEY]: wanted });
  settings[BODY_KEY] = wanted;
}

async function save(
  { workbook }: State,
  { gathered }: Look,
  id: string,
  { seen }: WriteOptions,
  envelope: (now: unknown) => Record<string, unknown> | null,
): Promise<void> {
  const { settings } = gathered.overview;
  const key = documentKey(id);
  const now = settings[key] ?? null;
  const stored = now === null ? null : storedAs(id, now);
  if (stored?.problem === "newerVersion") throw new WorkbookError("newerVersion");
  const held = stored?.problem === null ? printOf(stored.document) : null;
  if (seen !== undefined && seen !== held) throw new WorkbookError("conflict");
  const wanted: Record<string, unknown> = { [key]: roomFor(settings, key, envelope(now)) };
  // What can't be read is kept: something of the team's may be in it.
  if (stored?.problem === "corrupted") wanted[unreadableKey(id)] = now;
  const before = await workbook.remember(wanted);
  if (JSON.stringify(before[key] ?? null) !== JSON.stringify(now)) {
    await workbook.remember({ [key]: before[key] ?? null });
    throw new WorkbookError("conflict");
  }
  Object.assign(settings, wanted);
}

/** Without the version before it where both find no room; `settingsFull` where even that is too much. */
function roomFor(
  settings: Record<string, unknown>,
  key: string,
  value: Record<string, unknown> | null,
): Record<string, unknown> | null {
  if (value === null) return null;
  const fits = (one: unknown) => settingsBytes({ ...settings, [key]: one }) <= MOST_SETTINGS_BYTES;
  if (fits(value)) return value;
  const alone = { ...value, before: null };
  if (!fits(alone)) throw new WorkbookError("settingsFull");
  return alone;
}
