// Impartiality at one body: whether the question is put, a stated fact that makes it necessary, and the answer. Good practice,
// not a demand of the law, until a fact is stated: the page says which is which and how sure we are.
import { ownMoves } from '../../../../flows/procurement/manage.ts';
import { type Problem, problem } from '../../../../kernel/result.ts';
import { IMPARTIALITY_RULE } from '../../../../modules/procurement/impartiality.ts';
import type { Member } from '../../../../modules/procurement/life/model.ts';
import { Choices } from '../../../components/form-fields.tsx';
import { RuleSourceLine } from '../../../components/rule-lines.tsx';
import { Section } from '../../../components/section.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { textIn } from '../../../own/routes.ts';
import type { Page, PageResult } from '../../../page.ts';
import { Faults, isOpen, mayAnswer, SubmitButton, Version } from '../form-parts.tsx';
import { afterMove, procurementGone } from '../found-procurement.ts';
import { procurementProblemAt } from '../problem-text.ts';
import { type ProcurementProps, procurementPage, procurementPath } from '../procurement-frame.tsx';
import { LONGEST_TEXT, versionIn } from '../typed.ts';

/** The question as typed. */
interface Typed {
  readonly isOn: boolean;
  readonly fact: string;
}

interface OwnProps extends ProcurementProps {
  readonly own: Member;
  readonly problems: readonly Problem[];
  /** Null: as it is kept. */
  readonly typed: Typed | null;
}

function Question({ own, problems, typed, ...props }: OwnProps) {
  const { asked } = props;
  const words = asked.request.texts.procurementAnswers.impartiality;
  const { isOn, fact } = typed ?? own.impartiality;
  return (
    <form class="stack narrow" method="post" action={procurementPath(props, '/habilitet')}>
      <Version version={own.version} />
      <Choices
        name="sporsmal"
        legend={words.askTitle}
        options={[
          { value: 'ja', label: words.on },
          { value: 'nei', label: words.off },
        ]}
        chosen={[isOn ? 'ja' : 'nei']}
      />
      <TextArea
        id="forhold"
        name="forhold"
        label={words.fact}
        hints={words.factHints}
        value={fact ?? ''}
        rows={2}
        maxLength={LONGEST_TEXT}
        error={procurementProblemAt(asked, problems, 'fact')}
      />
      <SubmitButton label={words.saveQuestion} />
    </form>
  );
}

function Declaration({ own, problems, ...props }: OwnProps) {
  const { texts, format } = props.asked.request;
  const words = texts.procurementAnswers.impartiality;
  const { isOn, fact, declared, declaredOn } = own.impartiality;
  if (!isOn && fact === null) return <p>{words.notAsked}</p>;
  return (
    <form class="stack" method="post" action={procurementPath(props, '/habilitet')}>
      <Version version={own.version} />
      {declared && declaredOn ? <p>{words.declared(words[declared], format.date(declaredOn))}</p> : null}
      <Choices
        name="svar"
        legend={words.declareTitle}
        options={[
          { value: 'none', label: words.none },
          { value: 'handled', label: words.handled },
        ]}
        chosen={declared ? [declared] : []}
      />
      {problems.some(({ path }) => path === 'declared') ? (
        <p class="ds-validation-message field-error">
          {procurementProblemAt(props.asked, problems, 'declared')}
        </p>
      ) : null}
      <SubmitButton label={words.declare} />
    </form>
  );
}

interface Sent {
  readonly typed: Typed | null;
  readonly problems: readonly Problem[];
}

function page(props: ProcurementProps, own: Member, { typed, problems }: Sent): Page {
  const { asked } = props;
  const { request } = asked;
  const { procurementAnswers, procurementForms } = request.texts;
  const words = procurementAnswers.impartiality;
  const mayWrite = mayAnswer(props) && isOpen(props) && own.withdrew === null;
  const shown = { ...props, own, problems, typed };
  return procurementPage({
    ...props,
    heading: words.title,
    lead: words.lead,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: mayWrite ? (
      <>
        <Section
          id="svar-del"
          title={words.declareTitle}
          margin={
            <>
              <p>{words.practice}</p>
              <p>
                {words.rule}{' '}
                <RuleSourceLine
                  request={request}
                  source={IMPARTIALITY_RULE.source}
                  status={IMPARTIALITY_RULE.status}
                />
              </p>
            </>
          }
        >
          <Faults
            asked={asked}
            problems={problems}
            idOf={(path) => (path === 'fact' ? 'forhold' : 'svar-del')}
          />
          <Declaration {...shown} />
        </Section>
        <Section id="sporsmal" title={words.askTitle}>
          <Question {...shown} />
        </Section>
      </>
    ) : (
      <div class="frame section">
        <p>{isOpen(props) ? procurementAnswers.answer.onlyBuyers : procurementForms.closed}</p>
      </div>
    ),
  });
}

export const impartialityPage = (props: ProcurementProps): PageResult =>
  props.view.own ? page(props, props.view.own, { typed: null, problems: [] }) : procurementGone(props.asked);

/** Both forms of the page: the question, or the answer to it. */
export async function saveImpartiality(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const { own } = view;
  if (!own) return procurementGone(asked);
  const form = await asked.form();
  const refusedAs = (typed: Typed | null) => (problems: readonly Problem[]) =>
    page(props, own, { typed, problems });
  const refused = refusedAs(null);
  const moving = { ctx: asked.ctx, view, version: versionIn(form) };
  const question = textIn(form, 'sporsmal', 10);
  if (question !== '') {
    const fact = textIn(form, 'forhold', LONGEST_TEXT + 1);
    const isOn = question === 'ja';
    const made = await ownMoves(asked.services, moving, [
      {
        kind: 'switchImpartiality',
        body: own.body,
        isOn,
        fact: fact === '' ? null : fact,
      },
    ]);
    return afterMove(props, made, { said: 'habilitet', refused: refusedAs({ isOn, fact }) });
  }
  const found = textIn(form, 'svar', 10);
  if (found !== 'none' && found !== 'handled') {
    return refused([problem('procurement.declarationMissing', 'declared')]);
  }
  const made = await ownMoves(asked.services, moving, [
    { kind: 'declareImpartiality', body: own.body, found },
  ]);
  return afterMove(props, made, { said: 'habilitet', refused });
}
