// Which part of the rules governs: what the law gives by value, kind and day, each comparison with its source and how sure it
// is; and the leader's choice among it, with a reason that stays.
import { estimatedValue } from '../../../../flows/procurement/law.ts';
import { leadMoves } from '../../../../flows/procurement/manage.ts';
import type { Problem } from '../../../../kernel/result.ts';
import type { Regime } from '../../../../modules/law/duties.ts';
import type { LegalValue } from '../../../../modules/law/legal-values.ts';
import { Choices } from '../../../components/form-fields.tsx';
import { RuleSourceLine } from '../../../components/rule-lines.tsx';
import { Section } from '../../../components/section.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { textIn } from '../../../own/routes.ts';
import type { Page, PageResult } from '../../../page.ts';
import { Outcome, placeWord } from '../../rules/calculator.tsx';
import { amountText, scopeText } from '../../rules/rule-words.ts';
import { Faults, SubmitButton, Version, whyNoLeadForm } from '../form-parts.tsx';
import { afterMove } from '../found-procurement.ts';
import { procurementProblemAt } from '../problem-text.ts';
import { type ProcurementProps, procurementPage, procurementPath } from '../procurement-frame.tsx';
import { LONGEST_TEXT, versionAgain, versionIn } from '../typed.ts';

interface Sent {
  readonly part: string;
  readonly reason: string;
  readonly problems: readonly Problem[];
  readonly version: number;
}

/** The values that the answer was held against, each once. */
function heldAgainst({ asked, view }: ProcurementProps): LegalValue[] {
  const ids = new Set(
    view.law.outcomes.flatMap(({ reasons }) => reasons.flatMap(({ valueId }) => valueId ?? [])),
  );
  return asked.request.snapshot.legalValues.filter(({ id }) => ids.has(id));
}

function Sources(props: ProcurementProps) {
  const { request } = props.asked;
  return (
    <>
      {heldAgainst(props).map((value) => (
        <p key={value.id}>
          {scopeText(request, value)}: <strong>{amountText(request, value.key, value.value)}</strong>
          <br />
          <RuleSourceLine request={request} source={value.source} status={value.status} />
        </p>
      ))}
    </>
  );
}

function Law(props: ProcurementProps) {
  const { asked, view } = props;
  const { request } = asked;
  const { procurementForms, lawRules, rules } = request.texts;
  const { outcomes, isCertain } = view.law;
  return (
    <Section id="loven" title={procurementForms.regime.lawTitle} margin={<Sources {...props} />}>
      <div class="stack">
        {outcomes.length > 1 ? <p>{rules.calculator.uncertain}</p> : null}
        {outcomes.map((outcome, place) => (
          <div class="stack-s" key={outcome.regime}>
            <h3>
              {outcomes.length > 1 ? `${placeWord(request, outcome, place)}: ` : ''}
              {lawRules.regimeAnswers[outcome.regime]}
            </h3>
            <Outcome request={request} date={view.moment.today} outcome={outcome} />
          </div>
        ))}
        {outcomes.length === 1 && !isCertain ? <p>{rules.calculator.restsOnUnchecked}</p> : null}
        <p class="small">{procurementForms.regime.valueText}</p>
      </div>
    </Section>
  );
}

function Choice(props: ProcurementProps & { readonly sent: Sent | null }) {
  const { asked, view, sent } = props;
  const { procurementForms, lawRules } = asked.request.texts;
  const words = procurementForms.regime;
  const { regime } = view.procurement.state;
  const parts = view.law.outcomes.map((outcome) => outcome.regime);
  const only = parts.length === 1 ? parts[0] : undefined;
  const problems = sent?.problems ?? [];
  return (
    <form class="stack narrow" method="post" action={procurementPath(props, '/regelverk')}>
      <Faults asked={asked} problems={problems} idOf={() => 'grunn'} />
      <Version version={sent?.version ?? view.procurement.leadVersion} />
      <Choices
        name="del"
        legend={words.choose}
        options={parts.map((part) => ({ value: part, label: lawRules.regimes[part] }))}
        chosen={[sent?.part ?? regime?.part ?? only ?? '']}
      />
      <TextArea
        id="grunn"
        name="grunn"
        label={words.reason}
        hints={words.reasonHints}
        value={sent?.reason ?? regime?.reason ?? ''}
        maxLength={LONGEST_TEXT}
        error={procurementProblemAt(asked, problems, 'reason')}
      />
      <SubmitButton label={words.button} />
    </form>
  );
}

function page(props: ProcurementProps, sent: Sent | null): Page {
  const { asked, view } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementForms.regime;
  const { state } = view.procurement;
  const value = estimatedValue(state);
  const why = whyNoLeadForm(props);
  const { regime } = state;
  const isOld = regime !== null && !view.moment.regimes.includes(regime.part);
  return procurementPage({
    ...props,
    heading: words.title,
    lead: value === null ? words.noValue : words.lead(format.money(value)),
    ...(sent ? { status: 422 as const } : {}),
    children: (
      <>
        <Law {...props} />
        <Section id="valg" title={words.chooseTitle}>
          <div class="stack">
            {regime ? <p>{words.chosen(texts.lawRules.regimes[regime.part], regime.reason)}</p> : null}
            {isOld ? <p class="as-of-notice">{words.outdated}</p> : null}
            {why === null ? <Choice {...props} sent={sent} /> : <p>{why}</p>}
          </div>
        </Section>
      </>
    ),
  });
}

export const regimePage = (props: ProcurementProps): Page => page(props, null);

export async function chooseRegime(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const sent = {
    part: textIn(form, 'del', 20),
    reason: textIn(form, 'grunn', LONGEST_TEXT + 1),
    version: versionIn(form) ?? view.procurement.leadVersion,
  };
  const refused = (problems: readonly Problem[]) =>
    page(props, {
      ...sent,
      problems,
      version: versionAgain(problems, { sent: sent.version, now: view.procurement.leadVersion }),
    });
  const part = view.moment.regimes.find((one): one is Regime => one === sent.part);
  if (!part) return refused([{ code: 'procurement.regimeMissing', path: 'regime', facts: {} }]);
  const moving = { ctx: asked.ctx, view, version: sent.version };
  const made = await leadMoves(asked.services, moving, [{ kind: 'chooseRegime', part, reason: sent.reason }]);
  return afterMove(props, made, { said: 'regelverk', refused });
}
