import { Component, type ErrorInfo, type ReactNode } from "react";
import { reportError } from "./report-error.ts";
import { ErrorState } from "./ui/error-state.tsx";

/** Catches a bug in a page, writes it to the log, and leaves the rest of the window alive. `resetKey` is the address. */
export class ErrorBoundary extends Component<
  { children: ReactNode; resetKey: string; title?: string },
  { failed: boolean; resetKey: string }
> {
  override state = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: { resetKey: string }, state: { resetKey: string }) {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    reportError(error, info.componentStack ?? "");
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <ErrorState
        alone
        onRetry={() => this.setState({ failed: false })}
        title={this.props.title ?? "This page could not be shown"}
      >
        What was saved is kept. The log has the details (Settings, Workspace file).
      </ErrorState>
    );
  }
}
