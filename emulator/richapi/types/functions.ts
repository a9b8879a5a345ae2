/** The worksheet functions that add-ins call from code: only DATE, which tells the workbook's calendar. */
import type { Workbook } from "../../model";
import { serialOf } from "../../model";
import { node, readOnly, type TypeTable } from "../table";

/** Days between the two calendars that Excel knows. */
const DAYS_1900_TO_1904 = 1462;

const resultType: TypeTable<{ value: number }> = {
  name: "FunctionResult",
  scalars: { Value: readOnly((self) => self.value), Error: readOnly(() => "") },
};

export const functionsType: TypeTable<Workbook> = {
  name: "Functions",
  methods: {
    Date: (self, args) => {
      const serial = serialOf(args.number(0), args.number(1), args.number(2));
      return node(resultType, { value: self.date1904 ? serial - DAYS_1900_TO_1904 : serial });
    },
  },
};
