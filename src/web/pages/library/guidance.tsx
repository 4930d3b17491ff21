// Guidance: what has been asked and answered, who near by can be asked, the form to ask, and one question with its answer.
import { type NearParty, nearParties } from '../../../flows/library/nearby.ts';
import type { Party } from '../../../flows/parties.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { guidanceWith } from '../../../modules/network/library/guidance-queries.ts';
import type { Guidance, MethodStep } from '../../../modules/network/library/model.ts';
import { isShownToNamed, LONGEST_PART, LONGEST_QUESTION } from '../../../modules/network/library/rules.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { StepAndCategory } from './form.tsx';
import { ownLibraryPage } from './frame.tsx';
import { libraryProblemAt } from './library-words.ts';

const SHOWN_LETTERS = 80;

const mayAsk = ({ signedIn, party }: AskedForParty): boolean =>
  may(signedIn.grants, 'guidance.write', party.id);

const shortened = (text: string): string =>
  text.length <= SHOWN_LETTERS ? text : `${text.slice(0, SHOWN_LETTERS - 1).trimEnd()}…`;

const otherOf = ({ party }: AskedForParty, guidance: Guidance) =>
  guidance.party === party.id ? guidance.other : guidance.party;

function Near({ asked, rows }: { asked: AskedForParty; rows: readonly NearParty[] }) {
  const { request, paths, party: own } = asked;
  const words = request.texts.library.guidance;
  if (rows.length === 0) return <p>{words.nearNone}</p>;
  return (
    <DataTable
      caption={words.nearCaption}
      rows={rows}
      keyOf={({ party }) => party.id}
      columns={[
        {
          label: words.nearColumns.who,
          cell: ({ party, isOwn }) => (
            <>
              {party.name}
              {isOwn ? <span class="small"> {words.own}</span> : null}
            </>
          ),
        },
        {
          label: words.nearColumns.way,
          isNumber: true,
          cell: ({ minutes }) => (minutes === null ? words.noWay : request.format.duration(minutes)),
        },
        {
          label: words.nearColumns.told,
          isNumber: true,
          cell: ({ told }) => request.format.number(told),
        },
        ...(mayAsk(asked)
          ? [
              {
                label: words.ask,
                cell: ({ party }: NearParty) => (
                  <a href={paths.ownOf(own.id, '/veiledning/spor', { til: party.id })}>
                    {words.askThem(party.name)}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Questions({ asked, rows }: { asked: AskedForParty; rows: readonly Guidance[] }) {
  const { request, paths, party, parties } = asked;
  const words = request.texts.library.guidance;
  const stateOf = ({ answer, other, text }: Guidance): string => {
    if (text?.state === 'sent' && !text.isAgreed)
      return other === party.id ? words.textWaits : words.textToYou;
    if (answer !== null) return words.answered;
    return other === party.id ? words.toYou : words.waits;
  };
  if (rows.length === 0) return <p>{words.none}</p>;
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          label: words.columns.question,
          isWhole: true,
          cell: ({ id, question }) => (
            <a href={paths.ownOf(party.id, `/veiledning/${id}`)}>{shortened(question)}</a>
          ),
        },
        { label: words.columns.with, cell: (row) => parties.nameOf(otherOf(asked, row)) },
        { label: words.columns.state, cell: stateOf },
      ]}
    />
  );
}

export async function guidanceListPage(asked: AskedForParty): Promise<Page> {
  const { request, paths, party, ctx, services } = asked;
  const words = request.texts.library.guidance;
  const questions = await guidanceWith(ctx, party.id);
  const near = await nearParties(services, party);
  return ownLibraryPage(asked, {
    title: words.title,
    lead: words.lead,
    below: (
      <p>
        <a href={paths.ownOf(party.id, '/erfaringer')}>{request.texts.library.page.back}</a>
      </p>
    ),
    children: (
      <>
        {questions.length > 0 ? (
          <Section id="sporsmal" title={words.questions}>
            <Questions asked={asked} rows={questions} />
          </Section>
        ) : null}
        <Section
          id="naer"
          title={words.nearTitle}
          aside={<a href={paths.cooperations()}>{words.register}</a>}
        >
          <div class="stack-s">
            <p class="small">{words.nearLead}</p>
            <Near asked={asked} rows={near} />
            {questions.length === 0 ? <p class="small">{words.none}</p> : null}
          </div>
        </Section>
      </>
    ),
  });
}

export interface TypedQuestion {
  readonly step: MethodStep;
  readonly category: string | null;
  readonly question: string;
}

interface AskView {
  readonly other: Party;
  readonly typed: TypedQuestion;
  readonly problems: readonly Problem[];
}

export function askGuidancePage(asked: AskedForParty, { other, typed, problems }: AskView): Page {
  const { request, paths, party } = asked;
  const words = request.texts.library.guidance.form;
  return ownLibraryPage(asked, {
    title: words.title(other.name),
    lead: words.lead,
    faults: {
      title: words.errors,
      problems,
      fieldOf: (path) => (path === 'category' ? 'kategori' : 'sporsmal'),
    },
    below: (
      <form class="stack message-form" method="post" action={paths.ownOf(party.id, '/veiledning/spor')}>
        <input type="hidden" name="til" value={other.id} />
        <TextArea
          id="sporsmal"
          name="sporsmal"
          label={words.question}
          hints={[words.hint]}
          value={typed.question}
          error={libraryProblemAt(request, problems, 'question')}
          rows={6}
          maxLength={LONGEST_QUESTION}
        />
        <StepAndCategory
          request={request}
          labels={words}
          step={typed.step}
          category={typed.category}
          error={libraryProblemAt(request, problems, 'category')}
        />
        <p class="buttons">
          <button class="ds-button" type="submit">
            {words.send}
          </button>
          <a href={paths.ownOf(party.id, '/veiledning')}>{words.cancel}</a>
        </p>
      </form>
    ),
  });
}

interface OneView {
  readonly guidance: Guidance;
  readonly typed: string;
  readonly problems: readonly Problem[];
}

type OneProps = OneView & { readonly asked: AskedForParty };

function Answer({ asked, guidance, typed, problems }: OneProps) {
  const { request, paths, party, parties } = asked;
  const words = request.texts.library.guidance.one;
  if (guidance.party === party.id) return <p>{words.waits(parties.nameOf(guidance.other))}</p>;
  if (!mayAsk(asked)) return <p>{words.readOnly}</p>;
  return (
    <form
      class="stack message-form"
      method="post"
      action={paths.ownOf(party.id, `/veiledning/${guidance.id}`)}
    >
      <TextArea
        id="svar"
        name="svar"
        label={words.answer}
        hints={[request.texts.library.form.noPeople]}
        value={typed}
        error={libraryProblemAt(request, problems, 'answer')}
        rows={6}
        maxLength={LONGEST_PART}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.sendAnswer}
        </button>
      </p>
    </form>
  );
}

/** For whoever asked: how far the text that names her has come. */
function ToBeNamed({ asked, guidance }: Pick<OneProps, 'asked' | 'guidance'>) {
  const { request, paths, party, parties } = asked;
  const { naming, guidance: all } = request.texts.library;
  const { text, isNameLeftOut, id, other } = guidance;
  if (isNameLeftOut) return <p>{naming.leftOut}</p>;
  if (!text || !isShownToNamed(text.state)) {
    return (
      <p>
        {all.one.draftTheirs(parties.nameOf(other))} {naming.later}
      </p>
    );
  }
  const href = paths.ownOf(party.id, `/veiledning/${id}/tekst`);
  return (
    <p>
      {text.isAgreed ? naming.saidYes : naming.waits}{' '}
      <a href={href}>{text.isAgreed ? naming.see : naming.read}</a>
    </p>
  );
}

function Share({ asked, guidance }: Pick<OneProps, 'asked' | 'guidance'>) {
  const { request, paths, party, parties } = asked;
  const words = request.texts.library.guidance.one;
  const isAsker = guidance.party === party.id;
  const other = parties.nameOf(otherOf(asked, guidance));
  const hasAgreed = isAsker ? guidance.askerAgrees : guidance.answererAgrees;
  if (guidance.askerAgrees && guidance.answererAgrees) {
    if (isAsker) return <ToBeNamed asked={asked} guidance={guidance} />;
    return (
      <p>
        {words.draftOurs}{' '}
        {guidance.experience ? (
          <a href={paths.ownOf(party.id, `/erfaringer/${guidance.experience}`)}>{words.openDraft}</a>
        ) : null}
      </p>
    );
  }
  if (hasAgreed) return <p>{words.weAgreed(other)}</p>;
  return (
    <div class="stack-s">
      <p>{words.shareText(other)}</p>
      {mayAsk(asked) ? (
        <form method="post" action={paths.ownOf(party.id, `/veiledning/${guidance.id}/del`)}>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.agree}
          </button>
        </form>
      ) : null}
    </div>
  );
}

const SAID = ['sent', 'answered', 'agreed', 'textAgreed', 'nameLeftOut'] as const;

export function guidancePage(asked: AskedForParty, view: OneView): Page {
  const { request, paths, party, parties } = asked;
  const { guidance, problems } = view;
  const { guidance: all, form } = request.texts.library;
  const words = all.one;
  const isAsker = guidance.party === party.id;
  const title = isAsker
    ? words.to(parties.nameOf(guidance.other))
    : words.from(parties.nameOf(guidance.party));
  const when = (at: Date): string => request.format.date(localDateAt(at.getTime()));
  const said = problems.length === 0 && SAID.find((one) => one === request.query.get('sagt'));
  return ownLibraryPage(asked, {
    title,
    said: said ? words[said] : null,
    faults: { title: form.errors, problems, fieldOf: () => 'svar' },
    children: (
      <>
        <div class="frame stack">
          <ol class="lines thread">
            <li>
              <p class="small">{words.wrote(parties.nameOf(guidance.party), when(guidance.askedAt))}</p>
              <p class="as-written">{guidance.question}</p>
            </li>
            {guidance.answer !== null && guidance.answeredAt ? (
              <li>
                <p class="small">{words.wrote(parties.nameOf(guidance.other), when(guidance.answeredAt))}</p>
                <p class="as-written">{guidance.answer}</p>
              </li>
            ) : null}
          </ol>
          {guidance.answer === null ? <Answer asked={asked} {...view} /> : null}
        </div>
        {guidance.answer === null ? null : (
          <Section id="del" title={words.share}>
            <Share asked={asked} guidance={guidance} />
          </Section>
        )}
        <p class="frame section-end">
          <a href={paths.ownOf(party.id, '/veiledning')}>{words.back}</a>
        </p>
      </>
    ),
  });
}
