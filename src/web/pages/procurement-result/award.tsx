// The award: when the suppliers were told, and how long must be waited. The date is worked out where it is left empty.
import { leadMoves } from '../../../flows/procurement/manage.ts';
import { addDays } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { ruleOfStandstill } from '../../../modules/procurement/standstill.ts';
import { TextField } from '../../components/form-fields.tsx';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import { Section } from '../../components/section.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import { SubmitButton, Version } from '../procurement/form-parts.tsx';
import { problemsIn, readDay, readDayOrNone, versionAgain, versionIn } from '../procurement/typed.ts';
import { LateWinners } from './late-warning.tsx';
import { LotTable } from './lots.tsx';
import {
  afterResult,
  mayMove,
  problemAt,
  type ResultAnswer,
  ResultFaults,
  type ResultProps,
  resultPage,
  resultPath,
  whyNoForm,
} from './result-parts.tsx';

interface Sent {
  readonly sentOn: string;
  readonly until: string;
  readonly version: number;
  readonly problems: readonly Problem[];
}

const ruleFor = ({ view }: ResultProps, sentOn = view.moment.today) =>
  ruleOfStandstill({
    part: view.procurement.state.regime?.part ?? null,
    sentOn,
    days: view.moment.standstillDays,
  });

function Rule(props: ResultProps) {
  const { request } = props.asked;
  const words = request.texts.procurementResult.award;
  const { isDemanded, least, source, status } = ruleFor(props);
  return (
    <>
      <p>
        {isDemanded && least !== null
          ? words.untilDemanded(source.section, request.format.date(least))
          : words.untilFree}
      </p>
      {isDemanded ? <p>{words.moved}</p> : null}
      <p class="tiny">
        <RuleSourceLine request={request} source={source} status={status} />
      </p>
    </>
  );
}

function Form(props: ResultProps & { readonly sent: Sent | null }) {
  const { asked, view, sent } = props;
  const { procurementResult } = asked.request.texts;
  const words = procurementResult.award;
  const problems = sent?.problems ?? [];
  const { isDemanded } = ruleFor(props);
  return (
    <form class="stack narrow" method="post" action={resultPath(props, '/tildeling')}>
      <ResultFaults
        asked={asked}
        problems={problems}
        idOf={(path) => (path === 'until' ? 'until' : 'sentOn')}
      />
      <Version version={sent?.version ?? view.procurement.leadVersion} />
      <TextField
        id="sentOn"
        name="sentOn"
        label={words.sentOn}
        hint={procurementResult.notice.dateHint}
        value={sent?.sentOn ?? asked.request.format.date(view.moment.today)}
        error={problemAt(asked, problems, 'sentOn')}
      />
      <TextField
        id="until"
        name="until"
        label={words.until}
        {...(isDemanded ? { hint: words.leaveEmpty } : {})}
        value={sent?.until ?? ''}
        error={problemAt(asked, problems, 'until')}
      />
      <SubmitButton label={words.button} />
    </form>
  );
}

function page(props: ResultProps, sent: Sent | null): Page {
  const words = props.asked.request.texts.procurementResult.award;
  const why = whyNoForm(props, mayMove(props), props.view.isLead);
  return resultPage({
    ...props,
    heading: words.title,
    lead: words.lead,
    problems: sent?.problems ?? [],
    children: (
      <>
        <Section id="brev" title={words.rule} margin={<Rule {...props} />}>
          <LateWinners {...props} />
          {why === null ? <Form {...props} sent={sent} /> : <p>{why}</p>}
        </Section>
        <Section id="resultat" title={words.results}>
          <LotTable {...props} isShort />
        </Section>
      </>
    ),
  });
}

export const awardPage: ResultAnswer = (props) => page(props, null);

export async function award(props: ResultProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const now = view.procurement.leadVersion;
  const typed = {
    sentOn: textIn(form, 'sentOn', 20),
    until: textIn(form, 'until', 20),
    version: versionIn(form) ?? now,
  };
  const refused = (problems: readonly Problem[]) =>
    page(props, { ...typed, problems, version: versionAgain(problems, { sent: typed.version, now }) });
  const sentOn = readDay(typed.sentOn, 'sentOn');
  const until = readDayOrNone(typed.until, 'until');
  if (!sentOn.ok || !until.ok) return refused(problemsIn([sentOn, until]));
  const { isDemanded, least } = ruleFor(props, sentOn.value);
  const last = until.value ?? (isDemanded ? least : null);
  const made = await leadMoves(asked.services, { ctx: asked.ctx, view, version: typed.version }, [
    { kind: 'award', sentOn: sentOn.value, until: last },
  ]);
  return afterResult(props, made, { said: 'tildelt', refused });
}

/** The first day a contract may be signed; null where nothing is waited for. */
export function signFrom({ view }: ResultProps) {
  const until = view.procurement.state.award?.until ?? null;
  return until === null ? null : addDays(until, 1);
}
