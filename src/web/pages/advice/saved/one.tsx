// One kept advice as it was that day: who kept it, who has reviewed it, who had confirmed each rule, and what can be done.
import { localDateAt } from '../../../../kernel/local-date.ts';
import type { Problem } from '../../../../kernel/result.ts';
import { may } from '../../../../modules/accounts/policy.ts';
import type { SavedAdvice } from '../../../../modules/advice/saved/model.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Mark } from '../../../components/mark.tsx';
import { Section } from '../../../components/section.tsx';
import type { AskedForParty } from '../../../own/routes.ts';
import type { Page } from '../../../page.ts';
import type { Asking } from '../consultation.ts';
import { ResultBody } from '../result.tsx';
import type { Way } from '../way.tsx';
import { savedPath, savedProblem } from './saved-words.ts';

export interface SavedView {
  readonly saved: SavedAdvice;
  /** As it was said that day. */
  readonly asking: Asking;
  readonly way: Way;
  readonly nameOf: (actor: string) => string;
  /** Why something was just not done. */
  readonly problems: readonly Problem[];
}

interface Props {
  readonly asked: AskedForParty;
  readonly view: SavedView;
}

function Done({ asked, view }: Props) {
  const { request } = asked;
  const words = request.texts.savedAdvice;
  const said = request.query.get('utfort');
  const done = { lagret: words.saved, kontrollert: words.reviewedNow }[said ?? ''];
  if (view.problems.length > 0) {
    return (
      <div class="refused" role="alert">
        <h2>{words.notDone}</h2>
        {view.problems.map((problem) => (
          <p key={problem.code}>{savedProblem(request, problem)}</p>
        ))}
      </div>
    );
  }
  return done ? (
    <p class="done" role="status">
      {done}
    </p>
  ) : null;
}

function Head(props: Props) {
  const { asked, view } = props;
  const { request } = asked;
  const { format, texts } = request;
  const words = texts.savedAdvice;
  const { saved, nameOf } = view;
  const day = (at: Date): string => format.date(localDateAt(at.getTime()));
  return (
    <div class="stack-s">
      <Done {...props} />
      <p class="small">
        <strong>{words.support}</strong> {words.stored(nameOf(saved.savedBy), day(saved.savedAt))}{' '}
        {saved.review ? (
          <>
            {words.reviewedBy(nameOf(saved.review.by), day(saved.review.at))}{' '}
            <Mark kind="confirmed" texts={texts.site} label={words.reviewStates.reviewed} />
          </>
        ) : (
          <>
            {words.waits} <Mark kind="mustBeChecked" texts={texts.site} label={words.reviewStates.open} />
          </>
        )}
      </p>
      <p class="small">{words.share}</p>
      <p class="buttons">
        <a href={savedPath(asked, `/${saved.id}/na`)}>{words.replay}</a>
        <a href={savedPath(asked, `/${saved.id}/rad.docx`)}>{words.word}</a>
      </p>
    </div>
  );
}

function ConfirmedRules({ asked, view }: Props) {
  const { texts, format } = asked.request;
  const words = texts.savedAdvice;
  const { rules } = view.saved;
  const count = (by: SavedAdvice['rules'][number]['confirmedBy']): string =>
    format.number(rules.filter(({ confirmedBy }) => confirmedBy === by).length);
  return (
    <Section id="bekreftet" title={words.rulesTitle}>
      <div class="stack">
        <p>{words.rulesCount(count('program'), count('installation'), count(null))}</p>
        <details class="fold">
          <summary>{words.rulesEach}</summary>
          <div class="fold-inside">
            <DataTable
              caption={words.rulesCaption}
              columns={[
                {
                  label: words.rule,
                  cell: ({ source }) =>
                    source.section === '–' ? source.act : `${source.act} ${source.section}`,
                },
                {
                  label: words.confirmed,
                  cell: ({ confirmedBy }) => (confirmedBy ? words.confirmedBy[confirmedBy] : words.nobody),
                },
                { label: words.read, cell: ({ source }) => format.sourceDate(source.checked) },
              ]}
              rows={rules}
              keyOf={({ of, id }) => `${of} ${id}`}
            />
          </div>
        </details>
      </div>
    </Section>
  );
}

function Review({ asked, view }: Props) {
  const { request, party, signedIn } = asked;
  const words = request.texts.savedAdvice;
  const { saved } = view;
  if (saved.review || !may(signedIn.grants, 'advice.review', party.id)) return null;
  if (saved.savedBy === `person:${signedIn.person}`) return <p>{words.ownReview}</p>;
  return (
    <form class="stack-s" method="post" action={savedPath(asked, `/${saved.id}/kontroller`)}>
      <p>{words.reviewText}</p>
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.review}
        </button>
      </p>
    </form>
  );
}

/** It is taken in as it stands; when it has been reviewed it can be taken in again. */
function Archive({ asked, view }: Props) {
  const { request, party, signedIn } = asked;
  const words = request.texts.savedAdvice;
  if (!may(signedIn.grants, 'archive.write', party.id)) return null;
  return (
    <form class="stack-s" method="post" action={savedPath(asked, `/${view.saved.id}/arkiv`)}>
      <p>{words.archiveText}</p>
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.archive}
        </button>
      </p>
    </form>
  );
}

function Remove({ asked, view }: Props) {
  const { request, party, signedIn } = asked;
  const words = request.texts.savedAdvice;
  if (!may(signedIn.grants, 'advice.delete', party.id)) return null;
  return (
    <details class="fold">
      <summary>{words.deleteTitle}</summary>
      <div class="fold-inside">
        <p>{words.deleteText}</p>
        <form method="post" action={savedPath(asked, `/${view.saved.id}/slett`)}>
          <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
            {words.delete}
          </button>
        </form>
      </div>
    </details>
  );
}

export function savedAdvicePage(props: Props): Page {
  const { asked, view } = props;
  const { request, party } = asked;
  const { saved, asking, way, problems } = view;
  return {
    kind: 'page',
    title: saved.title,
    own: { party, current: 'advice' },
    crumbs: [{ label: request.texts.savedAdvice.title, href: savedPath(asked) }],
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <ResultBody
        request={request}
        way={way}
        asking={asking}
        advice={saved.advice}
        isKept
        head={<Head {...props} />}
        foot={
          <>
            <ConfirmedRules {...props} />
            <Section id="videre" title={request.texts.savedAdvice.furtherTitle}>
              <div class="stack narrow">
                <Review {...props} />
                <Archive {...props} />
                <Remove {...props} />
              </div>
            </Section>
          </>
        }
      />
    ),
  };
}
