/** The page as a whole: open documents, language, theme, and the parts around the grid. */
import type { Language } from "../src/text/language";
import { loadWorkbook, saveWorkbook } from "../emulator/files";
import { Workbook } from "../emulator/model/workbook";
import { showDialog } from "./chrome/dialog";
import { el } from "./chrome/element";
import { FormulaBar } from "./chrome/formula-bar";
import { gridMenu } from "./chrome/grid-menu";
import type { AddIn, Manifest, RibbonButton } from "./chrome/manifest";
import { type MenuItem, openMenu } from "./chrome/menu";
import { Ribbon } from "./chrome/ribbon";
import { SheetTabs } from "./chrome/sheet-tabs";
import { StatusBar } from "./chrome/status-bar";
import { TitleBar } from "./chrome/title-bar";
import type { Refusal } from "./edit/actions";
import { Clipboard } from "./edit/clipboard";
import type { Place } from "./grid/selection";
import { OpenDocument } from "./open-document";
import { TrafficPanel } from "./pane/traffic-panel";
import { keepLanguage, keepTheme, type Preferences } from "./preferences";
import { type PageText, pageText } from "./text";

export class App {
  documents: OpenDocument[] = [];
  addIn: AddIn | null = null;
  private index = 0;
  private readonly titleBar = new TitleBar(() => this.titleBarOwner());
  private readonly ribbon = new Ribbon(() => this);
  private readonly formulaBar = new FormulaBar(() => this);
  private readonly tabs = new SheetTabs(() => ({
    workbook: this.document.workbook,
    text: () => this.text(),
    focusGrid: () => this.grid.focus(),
  }));
  private readonly status = new StatusBar(() => this);
  private readonly trafficPanel = new TrafficPanel(() => ({
    text: () => this.text(),
    language: () => this.language(),
    close: () => this.toggleTraffic(),
  }));
  private readonly gridSlot = el("div", "grid-slot");
  private readonly paneSlot = el("div", "pane-area");
  private readonly picker = el("input", "", {
    type: "file",
    accept: ".xlsx,.xlsm,.xls,.ods,.csv",
    hidden: true,
  });
  private readonly clipboard = new Clipboard(() => ({ grid: this.grid, actions: this.actions }));

  constructor(
    private readonly manifest: Manifest | null,
    private readonly preferences: Preferences,
    /** Fetches the workbook that the page starts with. */
    private readonly example: () => Promise<Workbook>,
  ) {
    this.picker.addEventListener("change", () => void this.openPicked());
  }

  // ---- what the parts ask for

  get document(): OpenDocument {
    const current = this.documents[this.index];
    if (!current) throw new Error("No document is open");
    return current;
  }

  get grid(): OpenDocument["grid"] {
    return this.document.grid;
  }

  get actions(): OpenDocument["actions"] {
    return this.document.actions;
  }

  get dark(): boolean {
    return this.preferences.dark;
  }

  get isBusy(): boolean {
    return this.document.isBusy;
  }

  get roundTrips(): number {
    return this.document.host.traffic.length;
  }

  readonly text = (): PageText => pageText(this.preferences.language);

  readonly language = (): Language => this.preferences.language;

  refuse(refusal: Refusal): void {
    const t = this.text();
    void showDialog({ title: refusal.title || t.refusedTitle, message: refusal.message, ok: t.ok });
  }

  /** The selection or what it shows changed. */
  refresh(): void {
    if (this.documents.length === 0) return;
    this.ribbon.refresh();
    this.formulaBar.refresh();
    this.tabs.refresh();
    this.status.refresh();
  }

  typed(text: string): void {
    this.formulaBar.show(text);
    this.status.refresh();
  }

  answered(): void {
    this.trafficPanel.refresh();
    this.status.refresh();
  }

  toggleTraffic(): void {
    this.trafficPanel.toggle();
    this.grid.focus();
  }

  copy(cut: boolean): void {
    void this.clipboard.copy(cut);
  }

  paste(): void {
    void this.clipboard.paste();
  }

  // ---- start

  /** Builds the page and opens the first document. */
  async start(): Promise<void> {
    this.applyPreferences();
    const work = el(
      "main",
      "work",
      {},
      this.formulaBar.element,
      this.gridSlot,
      this.tabs.element,
      this.trafficPanel.element,
    );
    document.body.append(
      this.titleBar.element,
      this.ribbon.element,
      el("div", "desk", {}, work, this.paneSlot),
      this.status.element,
      this.picker,
    );
    this.gridSlot.addEventListener("contextmenu", (event) => this.openGridMenu(event));
    this.clipboard.listen(this.gridSlot);
    window.addEventListener("keydown", (event) => this.onKey(event));
    this.gridSlot.append(el("p", "loading", { role: "status" }, this.text().loading));
    this.add(await this.example());
    this.document.showPane();
    this.grid.focus();
  }

  private applyPreferences(): void {
    const { language, dark } = this.preferences;
    document.documentElement.lang = language;
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    this.addIn = this.manifest?.read(language) ?? null;
  }

  private build(): void {
    document.title = `${this.document.workbook.fileName} – ${this.text().demo}`;
    this.gridSlot.setAttribute("aria-label", this.text().grid);
    this.titleBar.build();
    this.ribbon.build(this.addIn);
    this.formulaBar.build();
    this.tabs.build();
    this.status.refresh();
  }

  // ---- documents

  private add(workbook: Workbook): OpenDocument {
    const made = new OpenDocument(workbook, this);
    this.documents.push(made);
    this.paneSlot.append(made.paneSlot);
    this.show(this.documents.length - 1);
    return made;
  }

  private show(index: number): void {
    this.index = index;
    for (const [i, one] of this.documents.entries()) one.paneSlot.hidden = i !== index;
    this.gridSlot.replaceChildren(this.grid.element);
    this.trafficPanel.follow(this.document.host);
    this.build();
    this.grid.invalidate();
    this.grid.focus();
  }

  private close(index: number): void {
    const [closed] = this.documents.splice(index, 1);
    closed?.close();
    this.show(Math.max(0, Math.min(this.index - (index <= this.index ? 1 : 0), this.documents.length - 1)));
  }

  /** Puts a workbook in the place of the first document, and starts the add-in for it. */
  replace(workbook: Workbook): void {
    const paneWasOpen = this.documents[0]?.pane?.isOpen ?? true;
    const opened = new OpenDocument(workbook, this);
    this.documents[0]?.close();
    this.documents[0] = opened;
    this.paneSlot.prepend(opened.paneSlot);
    this.show(0);
    if (paneWasOpen) opened.showPane();
  }

  created(file: string | null): void {
    const bytes = file === null ? null : Uint8Array.from(atob(file), (char) => char.charCodeAt(0));
    const name = `${this.language() === "fr" ? "Classeur" : "Book"}${String(this.documents.length + 1)}.xlsx`;
    void (async () => {
      const workbook = bytes ? await loadWorkbook(bytes, name) : new Workbook();
      workbook.fileName = name;
      this.add(workbook);
    })();
  }

  /** Opens a file's bytes in the first document. False when it can't be read. */
  async openBytes(bytes: Uint8Array, name: string): Promise<boolean> {
    const t = this.text();
    try {
      this.replace(await loadWorkbook(bytes, name));
      return true;
    } catch {
      void showDialog({ title: name, message: t.loadFailed, ok: t.ok });
      return false;
    }
  }

  private async openPicked(): Promise<void> {
    const file = this.picker.files?.[0];
    this.picker.value = "";
    if (file) await this.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  private async save(): Promise<void> {
    if (!this.grid.editor.commit()) return;
    const bytes = await saveWorkbook(this.document.workbook);
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }));
    el("a", "", {
      href: url,
      download: this.document.workbook.fileName.replace(/\.\w+$/, "") + ".xlsx",
    }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  // ---- commands

  runAddInButton(button: RibbonButton): void {
    if (!this.grid.editor.commit()) return;
    if (button.action.kind === "pane") this.document.showPane();
    else void this.document.runFunction(button.action.name, button.id);
  }

  fileMenu(): MenuItem[] {
    const t = this.text();
    return [
      { label: t.newBook, run: () => this.replace(new Workbook()) },
      { label: t.open, hint: "Ctrl+O", run: () => this.picker.click() },
      { label: t.save, hint: "Ctrl+S", run: () => void this.save() },
      "line",
      { label: t.example, run: () => void this.example().then((workbook) => this.replace(workbook)) },
    ];
  }

  private switchLanguage(): void {
    this.preferences.language = this.language() === "fr" ? "en" : "fr";
    keepLanguage(this.preferences.language);
    this.applyPreferences();
    for (const one of this.documents) one.restart();
    this.show(this.index);
  }

  private switchTheme(): void {
    this.preferences.dark = !this.preferences.dark;
    keepTheme(this.preferences.dark);
    this.applyPreferences();
    for (const one of this.documents) one.setTheme();
    this.titleBar.build();
  }

  private titleBarOwner(): ConstructorParameters<typeof TitleBar>[0] extends () => infer Owner
    ? Owner
    : never {
    return {
      documents: this.documents.map((one, i) => ({
        fileName: one.workbook.fileName,
        isCurrent: i === this.index,
        canClose: i > 0,
      })),
      text: () => this.text(),
      language: () => this.language(),
      dark: this.dark,
      open: () => this.picker.click(),
      save: () => void this.save(),
      switchLanguage: () => this.switchLanguage(),
      switchTheme: () => this.switchTheme(),
      show: (index) => this.show(index),
      close: (index) => this.close(index),
    };
  }

  /** The menu of a filter button: sorting by its column. */
  filter(place: Place, event: MouseEvent): void {
    const t = this.text();
    const sort = (descending: boolean): void =>
      this.actions.sort(this.grid.selection.area, place.column, descending);
    // After the click has come to its end, which would close the menu.
    setTimeout(() => {
      openMenu(event.clientX, event.clientY + 8, [
        { label: t.sortUp, run: () => sort(false) },
        { label: t.sortDown, run: () => sort(true) },
      ]);
    }, 0);
  }

  private openGridMenu(event: MouseEvent): void {
    event.preventDefault();
    const hit = this.grid.hit(event);
    if (hit) openMenu(event.clientX, event.clientY, gridMenu(hit, this));
  }

  private onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "s") void this.save();
    else if (key === "o") this.picker.click();
    else return;
    event.preventDefault();
  }
}
