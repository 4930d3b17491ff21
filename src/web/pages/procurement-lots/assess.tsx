// Why the procurement is divided as it is, or is not: what the part of the rules asks, the text that is kept with its date, and
// the form with a draft of the figures above.
import type { Problem } from '../../../kernel/result.ts';
import { assessmentBasisOf } from '../../../modules/procurement/life/volumes.ts';
import { LONGEST_ASSESSMENT } from '../../../modules/procurement/lots/commands.ts';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { rowsOf } from '../groups/group/lot-draft.tsx';
import { Faults, Version, whyNoLeadForm } from '../procurement/form-parts.tsx';
import { procurementProblemAt } from '../procurement/problem-text.ts';
import { draftOf } from './draft.ts';
import { type LotsProps, lotsPath, type PlannedProps } from './lots-parts.ts';

/** As it was sent, with what is wrong. */
export interface SentAssessment {
  readonly text: string;
  readonly version: number;
  readonly problems: readonly Problem[];
}

type AssessProps = PlannedProps & { readonly sent: SentAssessment | null };

/** What the part of the rules asks, in words. */
function dutyText({ asked, view, book }: LotsProps): string {
  const { procurementLots, lawRules } = asked.request.texts;
  const words = procurementLots.assess;
  const { regime } = view.procurement.state;
  if (regime === null) return words.noPart;
  if (!book.duty.mustExplain) return words.good(lawRules.regimes[regime.part]);
  return book.lots.length > 1 ? words.divided : words.must;
}

function Standing({ asked, book }: LotsProps) {
  const { texts, format } = asked.request;
  const words = texts.procurementLots.assess;
  const { assessment } = book;
  if (assessment === null) return <p>{words.none}</p>;
  return assessment.isCurrent ? (
    <p>
      {words.kept(format.date(assessment.keptOn))} {words.current}
    </p>
  ) : (
    <p class="as-of-notice">
      {words.kept(format.date(assessment.keptOn))} {words.old}
    </p>
  );
}

function Kept({ book }: LotsProps) {
  if (book.assessment === null) return null;
  return (
    <>
      {book.assessment.text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  );
}

/** The draft where nothing is kept, or where a new one is asked for. */
function Form(props: AssessProps) {
  const { asked, view, book, sent } = props;
  const { request } = asked;
  const words = request.texts.procurementLots.assess;
  const { assessment } = book;
  const draft = draftOf(props);
  const wantsNew = assessment === null || request.query.get('utkast') === 'nytt';
  const text = sent?.text ?? (wantsNew ? draft : null) ?? assessment?.text ?? '';
  const problems = sent?.problems ?? [];
  return (
    <form class="stack" method="post" action={lotsPath(props, '/begrunnelse')}>
      <Faults asked={asked} problems={problems} idOf={() => 'begrunnelse'} />
      <Version version={sent?.version ?? assessment?.version ?? 0} />
      <input type="hidden" name="grunnlag" value={assessmentBasisOf(view.procurement.state)} />
      <TextArea
        id="begrunnelse"
        name="begrunnelse"
        label={words.label}
        hints={draft === null && assessment === null ? [words.noDraft, ...words.hints.slice(1)] : words.hints}
        value={text}
        rows={Math.max(8, rowsOf(text))}
        maxLength={LONGEST_ASSESSMENT}
        error={procurementProblemAt(asked, problems, 'text')}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.button}
        </button>
        {assessment !== null && draft !== null ? (
          <a href={`${lotsPath(props)}?utkast=nytt#vurdering`}>{words.renew}</a>
        ) : null}
      </p>
    </form>
  );
}

export function Assess(props: AssessProps) {
  const { asked, book } = props;
  const { request } = asked;
  const words = request.texts.procurementLots.assess;
  const { rule } = book.duty;
  return (
    <Section
      id="vurdering"
      title={book.lots.length > 1 ? words.titleDivided : words.title}
      margin={
        <>
          <p>{request.texts.groupLots.rules[rule.id]}</p>
          <p class="tiny">
            <RuleSourceLine request={request} source={rule.source} status={rule.status} />
          </p>
        </>
      }
    >
      <div class="stack">
        <p>{dutyText(props)}</p>
        <Standing {...props} />
        {whyNoLeadForm(props) === null ? <Form {...props} /> : <Kept {...props} />}
      </div>
    </Section>
  );
}
