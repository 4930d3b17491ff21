// What an external evaluator sees: the evaluations she may read and until when, the result of each survey, the goals, and her own
// interviews, which are hers alone.
import { readingPath } from '../../../flows/surveys/addresses.ts';
import type { Problem } from '../../../kernel/result.ts';
import { type Interview, interviewsOf, type Reading } from '../../../modules/evaluation/readings/queries.ts';
import { goalsToReach, measuresOf } from '../../../modules/evaluation/surveys/measure-queries.ts';
import { surveysAbout } from '../../../modules/evaluation/surveys/queries.ts';
import type { ResultToShow } from '../../../modules/evaluation/surveys/result-queries.ts';
import { languagePrefix } from '../../../texts/language.ts';
import { Choices, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { Asked } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { BenefitLinks } from '../benefits/evaluation-links.tsx';
import { SendButton } from '../networks/form-parts.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import { ReportList, reportsShown } from '../reports/reports-part.tsx';
import { MeasuredGoals } from './evaluation-page.tsx';
import { ResultBody } from './result-page.tsx';
import { LineButton, Said, SurveyFaults, surveyProblemAt } from './survey-parts.tsx';

export const readingHref = ({ request }: Pick<Asked, 'request'>, reading = '', part = ''): string =>
  `${languagePrefix(request.language)}${readingPath(reading, part)}`;

export function readingsPage(asked: Asked, readings: readonly Reading[]): Page {
  const { request, parties } = asked;
  const words = request.texts.surveys.reading;
  return {
    kind: 'page',
    title: words.listTitle,
    body: (
      <div class="frame head">
        <h1>{words.listTitle}</h1>
        {readings.length === 0 ? <p>{words.listNone}</p> : null}
        <ul class="lines">
          {readings.map(({ id, title, party, until }) => (
            <li key={id}>
              <a href={readingHref(asked, id)}>{title}</a>
              <p class="small">
                {words.given(parties.nameOf(party))} {words.until(request.format.date(until))}
              </p>
            </li>
          ))}
        </ul>
      </div>
    ),
  };
}

export interface TypedInterview {
  readonly role: string;
  readonly consent: string;
  readonly consentedOn: string;
  readonly notes: string;
  readonly problems: readonly Problem[];
}

const NOTHING: TypedInterview = { role: '', consent: '', consentedOn: '', notes: '', problems: [] };
const IDS: Readonly<Record<string, string>> = { role: 'rolle', consent: 'dato', notes: 'notat' };

function InterviewForm({ asked, reading, typed }: { asked: Asked; reading: Reading; typed: TypedInterview }) {
  const { request } = asked;
  const words = request.texts.surveys.reading;
  const { problems } = typed;
  return (
    <details class="fold" open={problems.length > 0}>
      <summary>{words.formTitle}</summary>
      <form class="stack narrow" method="post" action={readingHref(asked, reading.id, '/intervju')}>
        <SurveyFaults request={request} problems={problems} idOf={(path) => IDS[path] ?? 'dato'} />
        <TextField
          id="rolle"
          name="rolle"
          label={words.role}
          hint={words.roleHint}
          value={typed.role}
          error={surveyProblemAt(request, problems, 'role')}
          maxLength={120}
        />
        <Choices
          name="samtykke"
          legend={words.consent}
          options={[
            { value: 'written', label: words.consents.written },
            { value: 'oral', label: words.consents.oral },
          ]}
          chosen={[typed.consent]}
        />
        <TextField
          id="dato"
          name="dato"
          label={words.consentedOn}
          value={typed.consentedOn}
          error={
            surveyProblemAt(request, problems, 'consent') ?? surveyProblemAt(request, problems, 'consentedOn')
          }
          maxLength={20}
        />
        <TextArea
          id="notat"
          name="notat"
          label={words.notes}
          value={typed.notes}
          error={surveyProblemAt(request, problems, 'notes')}
          rows={6}
          maxLength={8000}
        />
        <SendButton label={words.keep} isSecondary />
      </form>
    </details>
  );
}

function Interviews({
  asked,
  reading,
  interviews,
}: {
  asked: Asked;
  reading: Reading;
  interviews: readonly Interview[];
}) {
  const { request } = asked;
  const words = request.texts.surveys.reading;
  return (
    <>
      <p>{words.interviewsLead}</p>
      {interviews.length === 0 ? <p class="small">{words.interviewsNone}</p> : null}
      <ul class="lines">
        {interviews.map(({ id, role, consent, consentedOn, notes }) => (
          <li key={id}>
            <strong>{role}</strong>
            <p class="small">{words.kept(words.consents[consent], request.format.date(consentedOn))}</p>
            <p class="as-written">{notes}</p>
            <LineButton
              action={readingHref(asked, reading.id, '/intervju/slett')}
              hidden={{ intervju: id }}
              label={words.delete}
              whole={words.deleteLabel(role)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

export async function readingPage(
  asked: Asked,
  reading: Reading,
  typed: TypedInterview = NOTHING,
): Promise<Page> {
  const { request, ctx, parties } = asked;
  const words = request.texts.surveys;
  const { subject } = reading;
  const surveys = await surveysAbout(ctx, subject);
  const isNetwork = subject.kind === 'network';
  const goals = isNetwork ? await goalsToReach(ctx, subject.id) : [];
  const measures = isNetwork ? await measuresOf(ctx, subject.id) : [];
  const interviews = await interviewsOf(ctx, reading.id);
  const reports = await reportsShown(asked, subject);
  return {
    kind: 'page',
    title: reading.title,
    ...(typed.problems.length > 0 ? { status: 422 as const } : {}),
    ...demoBanner(request, reading.isDemo),
    crumbs: [{ label: words.reading.listTitle, href: readingHref(asked) }],
    body: (
      <>
        <div class="frame head">
          <p class="small">{words.overview.title}</p>
          <h1>{reading.title}</h1>
          <p class="lead">
            {words.reading.given(parties.nameOf(reading.party))}{' '}
            {words.reading.until(request.format.date(reading.until))}
          </p>
          {typed.problems.length > 0 ? null : <Said request={request} />}
        </div>
        <Section id="undersokelser" title={words.overview.surveys}>
          {surveys.length === 0 ? <p>{words.overview.none}</p> : null}
          <ul class="lines">
            {surveys.map(({ id, title }) => (
              <li key={id}>
                <a href={readingHref(asked, reading.id, `/${id}`)}>{title}</a>
              </li>
            ))}
          </ul>
        </Section>
        {goals.length > 0 ? (
          <Section id="maalt" title={words.goals.title}>
            <MeasuredGoals request={request} goals={goals} measures={measures} />
          </Section>
        ) : null}
        {isNetwork ? (
          <Section id="nettverket" title={words.reading.material}>
            <a href={readingHref(asked, reading.id, '/nettverk')}>{words.reading.materialLink}</a>
          </Section>
        ) : null}
        {reports.rows.length > 0 ? (
          <Section id="rapporter" title={request.texts.evaluationReport.list.title}>
            <ReportList
              request={request}
              reports={reports}
              page={readingHref(asked, reading.id)}
              hrefOf={(report) => readingHref(asked, reading.id, `/rapport/${report}`)}
            />
          </Section>
        ) : null}
        <BenefitLinks
          request={request}
          benefits={readingHref(asked, reading.id, '/gevinster')}
          logic={readingHref(asked, reading.id, '/modell')}
        />
        <Section id="intervjuer" title={words.reading.interviews}>
          <div class="stack">
            <Interviews asked={asked} reading={reading} interviews={interviews} />
            <InterviewForm asked={asked} reading={reading} typed={typed} />
          </div>
        </Section>
      </>
    ),
  };
}

export function readResultPage(
  asked: Asked,
  reading: Reading,
  { survey, result, quotes }: ResultToShow,
): Page {
  const { request } = asked;
  const words = request.texts.surveys;
  const at = readingHref(asked, reading.id, `/${survey.id}`);
  return {
    kind: 'page',
    title: `${words.result.title} – ${survey.title}`,
    ...demoBanner(request, survey.isDemo),
    crumbs: [
      { label: words.reading.listTitle, href: readingHref(asked) },
      { label: reading.title, href: readingHref(asked, reading.id) },
    ],
    body: (
      <>
        <div class="frame head">
          <p class="small">{words.result.title}</p>
          <h1>{survey.title}</h1>
        </div>
        <ResultBody
          request={request}
          survey={survey}
          result={result}
          quotes={quotes}
          hrefOf={(wave) => `${at}?runde=${wave}`}
          excel={`${at}/resultat.xlsx`}
        />
      </>
    ),
  };
}
