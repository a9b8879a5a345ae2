/** Holds the state of the pane and tells whoever shows it; the ribbon's command and the screens share one. */
import { INITIAL, reduce, type Happening, type PaneState } from "./state";

export class Store {
  #state: PaneState = INITIAL;
  readonly #listeners = new Set<() => void>();

  get state(): PaneState {
    return this.#state;
  }

  /** Bound, since React calls them without their object. */
  readonly read = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  tell(happening: Happening): void {
    this.#state = reduce(this.#state, happening);
    for (const listener of this.#listeners) listener();
  }
}
