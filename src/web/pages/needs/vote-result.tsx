// The result of a vote: small and larger municipalities side by side, the difference in words, and the ballots it is counted
// from.
import { asBeginning } from '../../../flows/procurement-needs/need-words.ts';
import { countsText } from '../../../flows/procurement-needs/needs-paper.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Ballot, Vote } from '../../../modules/procurement/needs/model.ts';
import {
  resultOf,
  SIDES,
  type SideResult,
  SMALL_BELOW,
  type WeighedNeed,
} from '../../../modules/procurement/needs/vote-result.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { type NeedsProps, needLabel, needsPath } from './needs-parts.tsx';

interface Props {
  readonly props: NeedsProps;
  readonly vote: Vote;
}

function Ballots({ props, vote }: Props) {
  const { request, parties } = props.asked;
  const { vote: words, choices, number } = request.texts.needs;
  return (
    <details class="fold">
      <summary>{words.ballotsTitle}</summary>
      <div class="fold-inside">
        <DataTable<Ballot>
          caption={words.ballotsCaption}
          columns={[
            { label: words.votedColumns.body, cell: ({ body }) => parties.nameOf(body) },
            {
              label: words.ballotsInhabitants,
              isNumber: true,
              cell: ({ inhabitants }) => (inhabitants === null ? '' : request.format.number(inhabitants)),
            },
            ...vote.needs.map((need) => ({
              label: number(String(need.number)),
              cell: ({ choices: own }: Ballot) => {
                const choice = own[need.id];
                return choice ? choices[choice] : '';
              },
            })),
          ]}
          rows={vote.ballots}
          keyOf={({ body }) => body}
        />
      </div>
    </details>
  );
}

export function VoteResult({ props, vote }: Props) {
  const { request } = props.asked;
  const { format } = request;
  const { vote: words, choices, differences } = request.texts.needs;
  const columns = words.resultColumns;
  const ended = vote.closedAt ? localDateAt(vote.closedAt.getTime()) : vote.endsOn;
  if (vote.ballots.length === 0) {
    return (
      <Section id="resultat" title={words.resultTitle}>
        <p>{words.noResult}</p>
      </Section>
    );
  }
  const hasOthers = vote.ballots.some(({ inhabitants }) => inhabitants === null);
  const said = ({ choice }: SideResult): string => (choice ? choices[choice] : '');
  const label = ({ id }: WeighedNeed) => {
    const need = props.needs.needs.find((one) => one.id === id);
    return need ? <a href={needsPath(props, `/${need.number}`)}>{needLabel(request, need)}</a> : '';
  };
  return (
    <Section id="resultat" title={words.resultTitle}>
      <div class="stack-s">
        <p>{words.resultLead(asBeginning(format.countWord(vote.ballots.length)), format.dateLong(ended))}</p>
        <DataTable<WeighedNeed>
          caption={words.resultCaption}
          columns={[
            { label: columns.need, cell: label },
            { label: columns.all, cell: ({ all }) => countsText(request, all) },
            ...SIDES.filter((side) => side !== 'other' || hasOthers).map((side) => ({
              label: columns[side],
              cell: ({ sides }: WeighedNeed) => countsText(request, sides[side]),
            })),
            {
              label: columns.difference,
              isWhole: true,
              cell: ({ difference, sides }) => differences[difference](said(sides.small), said(sides.large)),
            },
          ]}
          rows={resultOf(vote)}
          keyOf={({ id }) => id}
        />
        <p class="small">{words.limit(format.number(SMALL_BELOW))}</p>
        <Ballots props={props} vote={vote} />
      </div>
    </Section>
  );
}
