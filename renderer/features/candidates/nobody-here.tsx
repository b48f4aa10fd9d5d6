import type { CandidateFilter } from "../../../shared/candidate.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { isFiltered, noFilter, useListState } from "./list-state.ts";

/** What an empty table says: nobody yet, nobody like that, or nobody deleted. */
export function NobodyHere({ filter }: { filter: CandidateFilter }) {
  const setFilter = useListState((state) => state.setFilter);
  if (isFiltered(filter)) {
    return (
      <EmptyState
        actions={
          <Button onClick={() => setFilter({ ...noFilter, deleted: filter.deleted })}>
            Clear the filters
          </Button>
        }
        title="Nobody matches"
      >
        Words are found at their beginning, in names, contacts, jobs, tags and notes.
      </EmptyState>
    );
  }
  if (filter.deleted) {
    return (
      <EmptyState
        actions={<Button onClick={() => setFilter(noFilter)}>Back to the candidates</Button>}
        title="The bin is empty"
      >
        Candidates you delete stay here, and can be brought back.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      actions={
        <>
          <LinkButton href="#/candidates/new">Add the first candidate</LinkButton>
          <LinkButton href="#/openings" variant="quiet">
            See the openings
          </LinkButton>
        </>
      }
      title="No candidates yet"
    >
      Add everybody who applied, with the résumé. From then on each of them goes through the same
      interviews, and is compared on the same criteria.
    </EmptyState>
  );
}
