/** Keeps the pane when a screen's script is out of reach: says so in its place, and loads it when asked again. */
import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useWords } from "../context";
import { Banner } from "../parts/Banner";
import { forgetFailures } from "../parts/when-shown";
import { focusPlace } from "./focus";

export class Reachable extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  /** A place that is gone back to is tried again. */
  override componentWillUnmount(): void {
    forgetFailures();
  }

  override render(): ReactNode {
    return this.state.failed ? <NotLoaded retry={this.#retry} /> : this.props.children;
  }

  readonly #retry = (): void => {
    // The button is about to go.
    focusPlace();
    forgetFailures();
    this.setState({ failed: false });
  };
}

function NotLoaded({ retry }: { retry: () => void }) {
  const { pane, errors } = useWords();
  return (
    <div role="alert">
      <Banner
        severity="error"
        actions={
          <Button size="small" onClick={retry}>
            {pane.actions.retry}
          </Button>
        }
      >
        {errors.notLoaded({ sheet: "" })}
      </Banner>
    </div>
  );
}
