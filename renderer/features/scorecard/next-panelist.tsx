import type { Scorecard } from "../../../shared/scorecard.ts";
import { useChannel } from "../../api.ts";
import { startHandOver } from "../../hand-over.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";

/** After a submission: the next one of the same interview, or the way on where nobody is left. */
export function NextPanelist({ scorecard }: { scorecard: Scorecard }) {
  const interview = useChannel("interview.get", { id: scorecard.interviewId });
  const desk = useChannel("sheet.desk", {});
  const next = interview.data?.panelists.find(
    (panelist) => !panelist.submitted && panelist.id !== scorecard.panelist.id,
  );
  const home = (
    <LinkButton compact href="#/">
      Home
    </LinkButton>
  );
  if (desk.data)
    return (
      <Banner
        action={
          <LinkButton compact href="#/">
            Save the sealed sheet
          </LinkButton>
        }
        title="Your scorecard is in"
        tone="info"
      >
        It counts once the sealed sheet is back where the interview came from.
      </Banner>
    );
  if (!next)
    return (
      <Banner action={home} title="Your scorecard is in" tone="info">
        {interview.data && "Everybody has submitted, so the panel can read all of them."}
      </Banner>
    );
  return (
    <Banner
      action={
        <Button compact onClick={() => void startHandOver(next.id, scorecard.interviewId)}>
          Hand over to {next.name}
        </Button>
      }
      title="Your scorecard is in"
      tone="info"
    >
      It is sealed until everybody has submitted.
    </Banner>
  );
}
