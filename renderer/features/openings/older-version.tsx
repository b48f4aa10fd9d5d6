import { Banner } from "../../ui/banner.tsx";
import { Button, ButtonRow } from "../../ui/button.tsx";

interface OlderVersionProps {
  onTakeStored: () => void;
  onKeepMine: () => void;
}

/** Nothing older replaces something newer without a choice. */
export function OlderVersion({ onTakeStored, onKeepMine }: OlderVersionProps) {
  const actions = (
    <ButtonRow>
      <Button compact onClick={onTakeStored}>
        Show what is stored
      </Button>
      <Button compact onClick={onKeepMine} variant="quiet">
        Go on with mine
      </Button>
    </ButtonRow>
  );
  return (
    <Banner action={actions} live title="The opening has changed since" tone="warn">
      What stands here was made from an older version. It is kept, and is saved only once you choose
      it.
    </Banner>
  );
}
