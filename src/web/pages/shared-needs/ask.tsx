// The form to ask another body about a need it shows.
import type { Match } from '../../../flows/shared-needs/compare.ts';
import type { OneNeed } from '../../../flows/shared-needs/find.ts';
import type { Problem } from '../../../kernel/result.ts';
import { LONGEST_MESSAGE } from '../../../modules/planning/live-needs/model.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { Signs } from '../groups/shared-needs/tables.tsx';
import { categoryNames } from '../site/category-words.ts';
import { needProblem, shownLines } from './need-words.ts';

export interface AskView {
  readonly found: OneNeed;
  readonly match: Match;
  readonly typed: string;
  readonly problem: Problem | null;
}

export function askPage(asked: AskedForParty, { found, match, typed, problem }: AskView): Page {
  const { request, paths, party, parties } = asked;
  const words = request.texts.liveNeeds;
  const name = parties.nameOf(match.other.body);
  const back = paths.ownOf(party.id, `/samme-behov/${found.item.id}`);
  const text = problem && needProblem(request, problem);
  return {
    kind: 'page',
    ...(problem ? { status: 422 as const } : {}),
    title: words.ask.title(name),
    own: { party, current: 'sharedNeeds' },
    body: (
      <div class="frame head">
        <h1>{words.ask.title(name)}</h1>
        <p class="lead">{words.ask.lead(categoryNames(request)(match.other.category))}</p>
        <p>
          <Signs signs={shownLines(request, match)} />
        </p>
        {text ? (
          <ErrorSummary
            title={words.ask.errors}
            lines={[{ id: 'tekst', text: `${words.ask.label} ${text}` }]}
          />
        ) : null}
        <form class="stack message-form" method="post" action={`${back}/spor/${match.other.id}`}>
          <TextArea
            id="tekst"
            name="tekst"
            label={words.ask.label}
            hints={words.ask.hints}
            value={typed}
            error={text ?? undefined}
            rows={6}
            maxLength={LONGEST_MESSAGE}
          />
          <p class="buttons">
            <button class="ds-button" type="submit">
              {words.ask.send}
            </button>
            <a href={back}>{words.ask.cancel}</a>
          </p>
        </form>
      </div>
    ),
  };
}
