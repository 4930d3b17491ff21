// The page of an evaluation in the frame of what is evaluated: a tab of a network, a page below a procurement, and a page of its own
// for a cooperation.

import { viewOfNetwork } from '../../../flows/networks/view.ts';
import { viewOfProcurement } from '../../../flows/procurement/view.ts';
import { type EvaluatedSubject, subjectIn, subjectOf } from '../../../flows/surveys/subject.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { PageResult } from '../../page.ts';
import { networkPage } from '../networks/network-frame.tsx';
import { procurementPage } from '../procurement/procurement-frame.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import { ReportsPart, reportsShown } from '../reports/reports-part.tsx';
import { EvaluationBody, evaluationView, type SentEvaluation } from './evaluation-page.tsx';
import { Said, saidIn, surveyGone } from './survey-parts.tsx';

/** What a form or an address names, as the party may see it; null for all others. */
export async function subjectAsked(asked: AskedForParty, text: string): Promise<EvaluatedSubject | null> {
  const subject = subjectIn(text);
  const { services, ctx, party } = asked;
  return subject && subjectOf(services, ctx, { subject, party: party.id });
}

/** Whether whoever asks may ask others about it. */
export const mayLeadSubject = ({ signedIn, party }: AskedForParty, about: EvaluatedSubject): boolean =>
  about.lead === party.id && may(signedIn.grants, 'survey.lead', party.id);

/** The page, also as it was sent. */
export async function subjectPage(
  asked: AskedForParty,
  about: EvaluatedSubject,
  sent: SentEvaluation | null = null,
): Promise<PageResult> {
  const { request, services, ctx, party } = asked;
  const words = request.texts.surveys.overview;
  const { id, kind } = about.subject;
  const view = await evaluationView(asked, about, mayLeadSubject(asked, about));
  const children = (
    <>
      <EvaluationBody view={view} sent={sent} />
      <ReportsPart
        asked={asked}
        about={about}
        mayLead={view.mayLead}
        reports={await reportsShown(asked, about.subject)}
        problems={sent?.form === 'report' ? sent.problems : []}
      />
    </>
  );
  const rest = { lead: words.lead, ...(sent ? { status: 422 as const } : {}), children };
  if (kind === 'network') {
    const network = await viewOfNetwork(services, ctx, { id, party: party.id });
    if (!network) return surveyGone(asked);
    return networkPage({ asked, view: network, tab: 'evaluation', said: saidIn(request), ...rest });
  }
  if (kind === 'procurement') {
    const procurement = await viewOfProcurement(services, ctx, { id, party: party.id });
    if (!procurement) return surveyGone(asked);
    const said = saidIn(request);
    return procurementPage({ asked, view: procurement, heading: words.title, said, ...rest });
  }
  return {
    kind: 'page',
    title: `${words.title} – ${about.title}`,
    own: { party, current: null },
    ...(sent ? { status: 422 as const } : {}),
    ...demoBanner(request, about.isDemo),
    body: (
      <>
        <div class="frame head">
          <p class="small">{about.title}</p>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          {sent ? null : <Said request={request} />}
        </div>
        {children}
      </>
    ),
  };
}
