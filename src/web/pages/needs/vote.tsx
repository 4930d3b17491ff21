// What matters most: the leader opens a vote, each body chooses must, should or could, and afterwards everybody sees what came
// of it.
import { isVoteOver } from '../../../flows/procurement-needs/needs-view.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { type Ballot, CHOICES, type Vote } from '../../../modules/procurement/needs/model.ts';
import { canBeWeighed, mostMusts, takesPart } from '../../../modules/procurement/needs/rules.ts';
import { SMALL_BELOW } from '../../../modules/procurement/needs/vote-result.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import {
  mayIn,
  mayLead,
  type NeedsProps,
  needLabel,
  needsPath,
  needsProblem,
  needsProblemAt,
  partPage,
} from './needs-parts.tsx';
import { VoteResult } from './vote-result.tsx';

/** What was just sent and could not be used. */
export type SentVote =
  | {
      readonly form: 'open';
      readonly problems: readonly Problem[];
      readonly endsOn: string;
      readonly chosen: readonly string[];
    }
  | {
      readonly form: 'ballot';
      readonly problems: readonly Problem[];
      readonly choices: Readonly<Record<string, string>>;
    };

interface Props {
  readonly props: NeedsProps;
  readonly sent: SentVote | null;
}

/** Bodies that may vote. */
const votersIn = ({ view }: NeedsProps): BodyId[] => {
  const { state } = view.procurement;
  return state.members.map(({ body }) => body).filter((body) => takesPart(state, body as string as PartyId));
};

function OpenForm({ props, sent }: Props) {
  const { request } = props.asked;
  const { vote: words, contributions } = request.texts.needs;
  const weighed = props.needs.standing.filter(canBeWeighed);
  if (weighed.length < 2) return <p>{words.nothingToWeigh}</p>;
  const problems = sent?.form === 'open' ? sent.problems : [];
  const isChosen = (id: string): boolean => sent?.form !== 'open' || sent.chosen.includes(id);
  return (
    <form class="stack" method="post" action={needsPath(props, '/prioritering/start')}>
      <ErrorSummary
        title={request.texts.needs.faults}
        lines={problems.map((one) => ({
          id: one.path === 'endsOn' ? 'siste' : 'veies',
          text: needsProblem(request, one),
        }))}
      />
      <p class="small">{words.openText}</p>
      <fieldset class="stack-s" id="veies">
        <legend>{words.openLegend}</legend>
        {weighed.map((need) => (
          <label class="check" key={need.id}>
            <input type="checkbox" name="behov" value={need.id} checked={isChosen(need.id)} />
            {needLabel(request, need)}
          </label>
        ))}
      </fieldset>
      <div class="narrow">
        <TextField
          id="siste"
          name="siste"
          label={words.endsOn}
          hint={contributions.dateHint}
          value={sent?.form === 'open' ? sent.endsOn : ''}
          maxLength={20}
          error={needsProblemAt(request, problems, 'endsOn')}
        />
      </div>
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.open}
        </button>
      </p>
    </form>
  );
}

function BallotForm({ props, sent, vote }: Props & { vote: Vote }) {
  const { request, party } = props.asked;
  const { vote: words, choices } = request.texts.needs;
  const own = vote.ballots.find(({ body }) => (body as string) === party.id) ?? null;
  const chosen: Readonly<Record<string, string>> =
    sent?.form === 'ballot' ? sent.choices : (own?.choices ?? {});
  const problems = sent?.form === 'ballot' ? sent.problems : [];
  const fieldOf = (path: string): string =>
    path.startsWith('choice:') ? `valg-${path.slice('choice:'.length)}` : 'stemme';
  return (
    <form class="stack" id="stemme" method="post" action={needsPath(props, '/prioritering')}>
      <ErrorSummary
        title={request.texts.needs.faults}
        lines={problems.map((one) => ({ id: fieldOf(one.path), text: needsProblem(request, one) }))}
      />
      {own ? <p>{words.ballotAnew}</p> : null}
      <p>{words.most(request.format.countWord(mostMusts(vote.needs.length)))}</p>
      {vote.needs.map(({ id }) => {
        const need = props.needs.needs.find((one) => one.id === id);
        return need ? (
          <fieldset class="stack-s ballot-line" key={id}>
            <legend>{needLabel(request, need)}</legend>
            <div class="choices">
              {CHOICES.map((choice, place) => (
                <label key={choice}>
                  <input
                    type="radio"
                    id={place === 0 ? `valg-${id}` : undefined}
                    name={`valg-${id}`}
                    value={choice}
                    checked={chosen[id] === choice}
                  />
                  {choices[choice]}
                </label>
              ))}
            </div>
          </fieldset>
        ) : null;
      })}
      <input type="hidden" name="prioritering" value={vote.id} />
      <input type="hidden" name="versjon" value={String(own?.version ?? 0)} />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {own ? words.castAgain : words.cast}
        </button>
      </p>
    </form>
  );
}

function WhoVoted({ props, vote }: { props: NeedsProps; vote: Vote }) {
  const { request, parties } = props.asked;
  const words = request.texts.needs.vote;
  const ballots = new Map<string, Ballot>(vote.ballots.map((ballot) => [ballot.body, ballot]));
  const state = (body: BodyId): string => {
    const ballot = ballots.get(body);
    return ballot ? words.voted(request.format.date(localDateAt(ballot.castAt.getTime()))) : words.notVoted;
  };
  return (
    <DataTable<BodyId>
      caption={words.votedCaption}
      columns={[
        { label: words.votedColumns.body, cell: (body) => parties.nameOf(body) },
        { label: words.votedColumns.state, cell: state },
      ]}
      rows={votersIn(props)}
      keyOf={(body) => body}
    />
  );
}

function Running({ props, sent, vote }: Props & { vote: Vote }) {
  const { request } = props.asked;
  const { format } = request;
  const words = request.texts.needs.vote;
  const voters = votersIn(props);
  const canVote =
    mayIn(props, 'procurement.needs.vote') && (voters as readonly string[]).includes(props.asked.party.id);
  return (
    <>
      <Section id="pagar" title={words.runningTitle}>
        <p>
          {words.running(
            format.dateLong(vote.endsOn),
            format.number(vote.ballots.length),
            format.number(voters.length),
          )}
        </p>
        <WhoVoted props={props} vote={vote} />
      </Section>
      {canVote ? (
        <Section id="mener" title={words.ballotTitle}>
          <BallotForm props={props} sent={sent} vote={vote} />
        </Section>
      ) : null}
      {mayLead(props) ? (
        <Section id="avslutt" title={words.endTitle}>
          <form class="stack-s" method="post" action={needsPath(props, '/prioritering/avslutt')}>
            <p class="small">{words.endText}</p>
            <input type="hidden" name="prioritering" value={vote.id} />
            <button class="ds-button" data-variant="secondary" type="submit">
              {words.end}
            </button>
          </form>
        </Section>
      ) : null}
    </>
  );
}

function Earlier({ props, shown }: { props: NeedsProps; shown: Vote }) {
  const words = props.asked.request.texts.needs.vote;
  const others = props.needs.votes.filter(
    (vote) => vote.id !== shown.id && isVoteOver(vote, props.asked.request.today),
  );
  if (others.length === 0) return null;
  return (
    <Section id="tidligere" title={words.earlierTitle}>
      <ul class="plain-list">
        {others.map(({ number }) => (
          <li key={number}>
            <a href={`${needsPath(props, '/prioritering')}?nr=${number}`}>{words.earlier(String(number))}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function votePage({ props, sent }: Props): Page {
  const { request } = props.asked;
  const words = request.texts.needs.vote;
  const { votes } = props.needs;
  const latest = votes[0] ?? null;
  const running = latest && !isVoteOver(latest, request.today) ? latest : null;
  const asked = votes.find(
    (vote) => String(vote.number) === request.query.get('nr') && isVoteOver(vote, request.today),
  );
  const shown = asked ?? votes.find((vote) => isVoteOver(vote, request.today)) ?? null;
  return partPage({
    ...props,
    part: 'vote',
    lead: words.lead,
    isRefused: sent !== null,
    children: (
      <>
        {running ? <Running props={props} sent={sent} vote={running} /> : null}
        {shown ? <VoteResult props={props} vote={shown} /> : null}
        {!running && mayLead(props) ? (
          <Section id="start" title={words.openTitle}>
            <OpenForm props={props} sent={sent} />
          </Section>
        ) : null}
        {!latest && !mayLead(props) ? <p class="frame">{words.waitingLeader}</p> : null}
        <Section id="slik" title={words.methodTitle}>
          <div class="stack-s">
            <ul>
              {words.method.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p class="small">{words.limit(request.format.number(SMALL_BELOW))}</p>
          </div>
        </Section>
        {shown ? <Earlier props={props} shown={shown} /> : null}
      </>
    ),
  });
}
