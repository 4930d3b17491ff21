// Others' needs beside an own one, each with what decides and the way to answer: yes, no, ask.
import type { Match } from '../../../flows/shared-needs/compare.ts';
import type { OneNeed } from '../../../flows/shared-needs/find.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { isCommon } from '../../../modules/planning/live-needs/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { kmText, Signs } from '../groups/shared-needs/tables.tsx';
import { reasonLines, shownLines } from './need-words.ts';

interface MatchProps {
  readonly asked: AskedForParty;
  readonly found: OneNeed;
  readonly match: Match;
}

function State({ asked, match }: Omit<MatchProps, 'found'>) {
  const { texts } = asked.request;
  const { states } = texts.liveNeeds.need;
  const { state } = match;
  if (isCommon(state)) return <Mark kind="confirmed" texts={texts.site} label={states.common} />;
  const said = [
    state.isSameToThem ? states.theirs : '',
    state.answer === 'same' ? states.ours : '',
    state.answer === 'different' ? states.refused : '',
  ];
  return <Signs signs={said} />;
}

interface AnswerButton {
  readonly value: 'same' | 'different' | 'back';
  readonly label: string;
  /** The same with whom it is about, for those who do not see the row. */
  readonly full: string;
}

function buttonsFor({ asked, match }: Omit<MatchProps, 'found'>): AnswerButton[] {
  const words = asked.request.texts.liveNeeds.need;
  const name = asked.parties.nameOf(match.other.body);
  if (match.state.answer !== null) {
    return [{ value: 'back', label: words.takeBack, full: words.takeBackFrom(name) }];
  }
  return [
    { value: 'same', label: words.same, full: words.sameAs(name) },
    { value: 'different', label: words.different, full: words.differentFrom(name) },
  ];
}

function AnswerForm({ asked, found, match }: MatchProps) {
  const { paths, party, signedIn } = asked;
  if (!may(signedIn.grants, 'need.answer', party.id)) return null;
  return (
    <form
      class="answer-buttons"
      method="post"
      action={paths.ownOf(party.id, `/samme-behov/${found.item.id}/svar`)}
    >
      <input type="hidden" name="andre" value={match.other.id} />
      {buttonsFor({ asked, match }).map(({ value, label, full }) => (
        <button
          key={value}
          class="ds-button"
          data-size="sm"
          data-variant="secondary"
          type="submit"
          name="svar"
          value={value}
          aria-label={full}
        >
          {label}
        </button>
      ))}
    </form>
  );
}

function QuestionLink({ asked, found, match }: MatchProps) {
  const { paths, party, signedIn, parties } = asked;
  const words = asked.request.texts.liveNeeds.need;
  const name = parties.nameOf(match.other.body);
  const earlier = found.questions.get(match.other.id);
  if (earlier) {
    return (
      <a
        class="ask-link"
        href={paths.ownOf(party.id, `/samme-behov/sporsmal/${earlier}`)}
        aria-label={words.seeQuestionWith(name)}
      >
        {words.seeQuestion}
      </a>
    );
  }
  if (!may(signedIn.grants, 'need.ask', party.id) || match.state.answer === 'different') return null;
  return (
    <a
      class="ask-link"
      href={paths.ownOf(party.id, `/samme-behov/${found.item.id}/spor/${match.other.id}`)}
      aria-label={words.askThem(name)}
    >
      {words.ask}
    </a>
  );
}

function Verdict({ asked, match }: Omit<MatchProps, 'found'>) {
  const { texts } = asked.request;
  const words = texts.liveNeeds.need;
  // People have decided.
  if (isCommon(match.state)) return null;
  return match.verdict === 'felles' ? (
    <Mark kind="estimate" texts={texts.site} label={words.likely} />
  ) : (
    <Mark kind="uncertain" texts={texts.site} label={words.maybe} />
  );
}

export function MatchTable({
  asked,
  found,
  matches,
  caption,
}: {
  asked: AskedForParty;
  found: OneNeed;
  matches: readonly Match[];
  caption: string;
}) {
  const { request, parties } = asked;
  const { format } = request;
  const words = request.texts.liveNeeds.need;
  return (
    <DataTable
      caption={caption}
      rows={matches}
      keyOf={({ other }) => other.id}
      columns={[
        {
          label: words.columns.who,
          cell: ({ other, km, minutes }) => (
            <>
              {parties.nameOf(other.body)}
              <br />
              <span class="small">{words.way(kmText(request, km), format.duration(minutes))}</span>
            </>
          ),
        },
        {
          label: words.columns.what,
          isWhole: true,
          cell: (match) => <Signs signs={shownLines(request, match)} />,
        },
        {
          label: words.columns.why,
          isWhole: true,
          cell: (match) => (
            <>
              <Verdict asked={asked} match={match} />
              <Signs signs={reasonLines(request, match, found.item)} />
            </>
          ),
        },
        {
          label: words.columns.answer,
          isWhole: true,
          cell: (match) => (
            <>
              <State asked={asked} match={match} />
              <AnswerForm asked={asked} found={found} match={match} />
              <QuestionLink asked={asked} found={found} match={match} />
            </>
          ),
        },
      ]}
    />
  );
}
