/** Round trips and bytes between pane and Excel: they are exact, so they are asserted (npm run bench -- --excel shows them). */
import { excelCosts } from "./costs";
import { workbookFrom } from "../../emulator";
import { contentOf, deskWith, type Desk } from "./desk";

jest.setTimeout(120_000);

/** Excel on the web refuses 5 MB. */
const LIMIT = 5 * 1024 * 1024;
const HEADERS = [
  "N° de marché",
  "Objet du marché",
  "Date de notification",
  "Montant HT",
  "Clause sociale",
  "Remarques",
];

/** A register whose objects and remarks are as long as told. */
function register(
  rows: number,
  object: (row: number) => string,
  remark: (row: number) => string,
): Promise<Desk> {
  const contracts = Array.from({ length: rows }, (_, row) => [
    `2023M${row}`,
    object(row),
    45_000 + (row % 300),
    1000 + row,
    row % 3 === 0 ? "Oui" : "Non",
    remark(row),
  ]);
  return deskWith(workbookFrom({ sheets: [{ name: "Marchés", rows: [HEADERS, ...contracts] }] }));
}

async function opened(desk: Desk) {
  const { register: read } = await desk.session.open();
  // A refused response has a size too, but nobody receives it.
  const received = desk.host.traffic.filter(({ error }) => error === undefined);
  const responses = received.map(({ responseBytes }) => responseBytes);
  const result = {
    size: read?.size,
    objects: read?.object,
    largest: Math.max(...responses),
    total: responses.reduce((sum, bytes) => sum + bytes, 0),
    refused: desk.host.traffic.length - received.length,
  };
  desk.close();
  return result;
}

it("asks for 1,000 and 10,000 contracts in as few requests as their bytes allow", async () => {
  const costs = [...(await excelCosts(1000)), ...(await excelCosts(10_000))];
  const trips = costs
    .filter(({ act }) => act !== "automatic refresh")
    .map((cost) => [cost.rows, cost.act, cost.trips]);
  expect(trips).toEqual([
    [1000, "open", 4],
    [1000, "compute", 5],
    [1000, "refresh", 1],
    [10_000, "open", 8],
    [10_000, "compute", 9],
    [10_000, "refresh", 6],
  ]);
  // By itself only the edited row is read again, with the sheets of this product: whatever the size of the register.
  const automatic = costs.filter(({ act }) => act === "automatic refresh");
  expect(automatic.map(({ rows }) => rows)).toEqual([1000, 10_000]);
  for (const { trips, bytesDown } of automatic) {
    expect(trips).toBeLessThanOrEqual(2);
    expect(bytesDown).toBeLessThan(100_000);
  }
  for (const { rows, bytesUp, bytesDown, largestDown } of costs) {
    expect(largestDown).toBeLessThan(1_000_000);
    // What figures, cuts, lists and findings need is read: 300 bytes a contract; the indicators sheet comes on top.
    expect(bytesDown).toBeLessThan(rows * 300 + 150_000);
    expect(bytesUp).toBeLessThan(500_000);
  }
});

const TEXT = "Réhabilitation de l’école « Jean-Macé », lot 3. ";

it("chooses the chunk from the bytes of long texts: none is refused, none near the limit", async () => {
  const text = TEXT.repeat(40);
  const read = await opened(
    await register(
      12_000,
      (row) => `${row} ${text}`,
      () => "",
    ),
  );
  expect(read.size).toBe(12_000);
  expect(read.total).toBeGreaterThan(12_000 * text.length);
  expect(read.refused).toBe(0);
  expect(read.largest).toBeLessThan(1_000_000);
});

it("reads a sheet of few cells in pieces when its texts are too long for one response", async () => {
  const text = TEXT.repeat(160);
  const read = await opened(
    await register(
      3000,
      (row) => `${row} ${text}`,
      () => "",
    ),
  );
  expect(read.size).toBe(3000);
  expect(read.largest).toBeLessThan(LIMIT);
  // Refused once with the overview, then halved until a piece goes through; the size that did is kept.
  expect(read.refused).toBeLessThanOrEqual(4);
});

it("reads every row of a register whose last rows are a hundred times heavier than the others", async () => {
  const long = "x".repeat(30_000);
  const read = await opened(
    await register(
      12_000,
      (row) => (row < 11_000 ? `Objet ${row}` : `${long}${row}`),
      () => "",
    ),
  );
  expect(read.size).toBe(12_000);
  expect(read.objects?.at(-1)).toBe(`${long}11999`);
  expect(read.largest).toBeLessThan(LIMIT);
});

it("does not ask for a column that nobody reads, once it is recognised as one", async () => {
  const remark = "À relire. ".repeat(100);
  const read = await opened(
    await register(
      12_000,
      (row) => `Objet ${row}`,
      () => remark,
    ),
  );
  expect(read.size).toBe(12_000);
  // The remarks weigh 12 MB; only those of the sample came.
  expect(read.total).toBeLessThan(1_500_000);
});

it("answers a cancellation at once, though Excel still owes an answer, and leaves the workbook as it was", async () => {
  const desk = await register(
    12_000,
    (row) => `Objet ${row}`,
    () => "",
  );
  const before = contentOf(desk.sheet("Marchés"));
  await desk.session.open();
  const mark = desk.host.traffic.length;
  for (let owed = 1; owed <= 2; owed++) {
    const abort = new AbortController();
    const first = desk.host.traffic.length;
    const disarm = desk.host.faults.add({
      when: () => desk.host.traffic.length >= first + owed - 1,
      effect: { kind: "delay", milliseconds: 1500 },
    });
    const asked = performance.now();
    const computing = desk.session.compute({ year: 2023, frameworkId: "asp-2023" }, { signal: abort.signal });
    const outcome = computing.then(
      () => "done",
      (failure: unknown) => (failure as { code?: string }).code,
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    abort.abort();
    expect(await outcome).toBe("cancelled");
    // Far less than the answer that is owed takes; the time itself is measured by the benchmark.
    expect(performance.now() - asked).toBeLessThan(1500);
    disarm();
  }
  expect(desk.host.traffic.length).toBeGreaterThan(mark);
  expect(desk.book.sheets.map(({ name }) => name)).toEqual(["Marchés"]);
  expect(contentOf(desk.sheet("Marchés"))).toBe(before);
  const computed = await desk.session.compute({ year: 2023, frameworkId: "asp-2023" });
  expect(computed.sheet.name).toBe("SPASER 2023");
  // The answers that are still owed.
  await new Promise((resolve) => setTimeout(resolve, 1600));
  desk.close();
});
