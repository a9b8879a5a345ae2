/** The pane is closed and opened again on the same workbook. */
import { typeInto, workbookFrom } from "../../emulator/model";
import { bootOffice } from "../../emulator/transport/jsdom";
import { settle } from "./support";

test("a reloaded pane speaks with the same host; the handlers of the former one are dead", async () => {
  const book = workbookFrom({ sheets: [{ name: "A" }] });
  let heard = 0;
  const watch = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => {
        heard++;
        return Promise.resolve();
      });
      await context.sync();
    });
  const first = await bootOffice({ workbook: book });
  await watch();
  first.close();
  const second = await bootOffice({ workbook: first.host });
  expect(second.host).toBe(first.host);
  typeInto(book.active, 0, 0, "1");
  await settle();
  expect(heard).toBe(0);
  await watch();
  typeInto(book.active, 0, 0, "2");
  await settle();
  expect(heard).toBe(1);
  second.close();
});
