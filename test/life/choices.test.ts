/** What was corrected in « Colonnes » belongs to a sheet, whatever its tab is called. */
import type { Choices } from "../../src/register/recognition";
import { NO_CHOICES } from "../../src/register/recognition";
import { copySheet } from "../../emulator";
import type { Desk } from "../moments/desk";
import { REGISTER, smallDesk } from "./small-desk";

const SWAPPED: Choices = {
  ...NO_CHOICES,
  columns: [{ sheet: REGISTER, field: "socialClause", header: "PME", column: "N" }],
};
const clauseColumn = ({
  recognition,
}: {
  recognition: { sheets: { columns: { field: string; header: string }[] }[] };
}) => recognition.sheets[0]?.columns.find(({ field }) => field === "socialClause")?.header;

describe("a corrected column", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await smallDesk();
    await desk.session.open();
  });
  afterEach(() => desk.close());

  test("stays corrected when the tab gets another name, in the same pane and the next", async () => {
    expect(clauseColumn(await desk.session.correct(SWAPPED))).toBe("PME");
    desk.book.renameSheet(desk.sheet(REGISTER), "Registre");
    expect(clauseColumn(await desk.session.open())).toBe("PME");
    const reopened = desk.reopened();
    const opened = await reopened.open();
    expect(clauseColumn(opened)).toBe("PME");
    expect(opened.findings.map(({ code }) => code)).not.toContain("sheetMissing");
    // What the pane goes on from names the sheet as it is called now.
    expect(opened.choices.columns[0]?.sheet).toBe("Registre");
    const further = await reopened.correct({ ...opened.choices, ignoredFindings: ["amountOutlier"] });
    expect(clauseColumn(further)).toBe("PME");
  });

  test("stays with its sheet when a copy takes the former name", async () => {
    await desk.session.correct(SWAPPED);
    const register = desk.sheet(REGISTER);
    desk.book.renameSheet(register, "Registre");
    desk.book.renameSheet(copySheet(register, undefined, 0), REGISTER);
    const opened = await desk.reopened().open();
    expect(opened.choices.columns[0]?.sheet).toBe("Registre");
  });

  test("that was chosen while a colleague renamed the tab is the column of that tab", async () => {
    desk.book.renameSheet(desk.sheet(REGISTER), "Registre");
    expect(clauseColumn(await desk.session.correct(SWAPPED))).toBe("PME");
  });
});
