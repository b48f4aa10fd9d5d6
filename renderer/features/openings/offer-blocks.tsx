import type { Round } from "../../../shared/opening.ts";
import type { OpeningCoverage } from "./coverage-of.ts";
import { OfferBlock } from "./offer-block.tsx";
import type { OpenOffer } from "./use-offers.ts";

interface OfferBlocksProps {
  offers: readonly OpenOffer[];
  covered: OpeningCoverage;
  rounds: readonly Round[];
  /** The round that waits for an exercise; null for those that get one of their own. */
  roundId: string | null;
}

export function OfferBlocks({ offers, covered, rounds, roundId }: OfferBlocksProps) {
  const here = offers.filter((one) => one.offer.roundId === roundId);
  const place = rounds.findIndex((round) => round.id === roundId);
  return here.map(({ offer, marked, mark, take, later }, at) => (
    <OfferBlock
      coverage={covered.coverage}
      isFirst={offers[0]?.offer === offer}
      key={offer.kind}
      marked={marked}
      nameOf={covered.nameOf}
      number={place < 0 ? rounds.length + at + 1 : place + 1}
      offer={offer}
      onLater={later}
      onMark={mark}
      onTake={take}
    />
  ));
}
