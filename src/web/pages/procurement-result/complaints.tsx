// Complaints about the award: received, and decided with a reason. An open one stops the contract.
import { leadMoves } from '../../../flows/procurement/manage.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Complaint } from '../../../modules/procurement/life/model.ts';
import { Choices, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import { SubmitButton, Version } from '../procurement/form-parts.tsx';
import { LONGEST_TEXT, readDay, versionIn } from '../procurement/typed.ts';
import {
  afterResult,
  mayMove,
  problemAt,
  type ResultAnswer,
  ResultFaults,
  type ResultProps,
  resultPage,
  resultPath,
} from './result-parts.tsx';

interface Sent {
  /** Of which form: `ny`, or the complaint that is decided. */
  readonly form: string;
  readonly on: string;
  readonly about: string;
  readonly outcome: string;
  readonly reason: string;
  readonly problems: readonly Problem[];
}

const OUTCOMES = ['rejected', 'upheld'] as const;

function NewComplaint(props: ResultProps & { readonly sent: Sent | null }) {
  const { asked, view, sent } = props;
  const { procurementResult } = asked.request.texts;
  const words = procurementResult.complaint;
  const problems = sent?.problems ?? [];
  return (
    <form class="stack narrow" method="post" action={resultPath(props, '/klager')}>
      <ResultFaults asked={asked} problems={problems} idOf={(path) => (path === 'about' ? 'about' : 'on')} />
      <Version version={view.procurement.leadVersion} />
      <TextField
        id="on"
        name="on"
        label={words.on}
        hint={procurementResult.notice.dateHint}
        value={sent?.on ?? asked.request.format.date(view.moment.today)}
        error={problemAt(asked, problems, 'on')}
      />
      <TextArea
        id="about"
        name="about"
        label={words.about}
        hints={[words.aboutHint]}
        value={sent?.about ?? ''}
        rows={3}
        maxLength={LONGEST_TEXT}
        error={problemAt(asked, problems, 'about')}
      />
      <SubmitButton label={words.button} />
    </form>
  );
}

function SettleForm(props: ResultProps & { readonly complaint: Complaint; readonly sent: Sent | null }) {
  const { asked, view, complaint, sent } = props;
  const words = asked.request.texts.procurementResult.complaint;
  const problems = sent?.problems ?? [];
  const id = `reason-${complaint.id}`;
  return (
    <form class="stack narrow" method="post" action={resultPath(props, `/klager/${complaint.id}`)}>
      <ResultFaults asked={asked} problems={problems} idOf={() => id} />
      <Version version={view.procurement.leadVersion} />
      <Choices
        name="outcome"
        legend={words.outcome}
        hint={words.upheldHint}
        options={OUTCOMES.map((one) => ({ value: one, label: words.outcomes[one] }))}
        chosen={[sent?.outcome ?? '']}
      />
      <TextArea
        id={id}
        name="reason"
        label={words.reason}
        value={sent?.reason ?? ''}
        rows={3}
        maxLength={LONGEST_TEXT}
        error={problemAt(asked, problems, 'reason')}
      />
      <SubmitButton label={words.settle} />
    </form>
  );
}

function One(props: ResultProps & { readonly complaint: Complaint; readonly sent: Sent | null }) {
  const { asked, view, complaint, sent } = props;
  const { format, texts } = asked.request;
  const words = texts.procurementResult.complaint;
  const { award, awards, phase } = view.procurement.state;
  const { settled } = complaint;
  const maySettle = mayMove(props) && (phase === 'awarded' || phase === 'evaluated');
  return (
    <Section id={`klage-${complaint.id}`} title={words.received(format.dateLong(complaint.receivedOn))}>
      <div class="stack">
        {award === null || complaint.award !== awards ? <p class="small">{words.before}</p> : null}
        <p>{complaint.about}</p>
        {settled ? (
          <p>
            <strong>{words.settled(words.outcomes[settled.outcome], format.date(settled.on))}</strong>
            <br />
            {settled.reason}
          </p>
        ) : null}
        {settled === null && maySettle ? (
          <SettleForm {...props} sent={sent?.form === complaint.id ? sent : null} />
        ) : null}
      </div>
    </Section>
  );
}

function page(props: ResultProps, sent: Sent | null): Page {
  const { asked, view } = props;
  const words = asked.request.texts.procurementResult.complaint;
  const { complaints, phase } = view.procurement.state;
  return resultPage({
    ...props,
    heading: words.title,
    lead: words.lead,
    problems: sent?.problems ?? [],
    children: (
      <>
        {complaints.length === 0 ? <p class="frame">{words.none}</p> : null}
        {complaints.map((complaint) => (
          <One key={complaint.id} {...props} complaint={complaint} sent={sent} />
        ))}
        {mayMove(props) && phase === 'awarded' ? (
          <Section id="ny" title={words.add}>
            <NewComplaint {...props} sent={sent?.form === 'ny' ? sent : null} />
          </Section>
        ) : null}
      </>
    ),
  });
}

export const complaintsPage: ResultAnswer = (props) => page(props, null);

const sentIn = (form: FormData, which: string): Omit<Sent, 'problems'> => ({
  form: which,
  on: textIn(form, 'on', 20),
  about: textIn(form, 'about', LONGEST_TEXT + 1),
  outcome: textIn(form, 'outcome', 20),
  reason: textIn(form, 'reason', LONGEST_TEXT + 1),
});

export async function receiveComplaint(props: ResultProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const typed = sentIn(form, 'ny');
  const refused = (problems: readonly Problem[]) => page(props, { ...typed, problems });
  const on = readDay(typed.on, 'on');
  if (!on.ok) return refused(on.problems);
  const moving = { ctx: asked.ctx, view, version: versionIn(form) };
  const made = await leadMoves(asked.services, moving, [
    { kind: 'receiveComplaint', on: on.value, about: typed.about },
  ]);
  return afterResult(props, made, { part: '/klager', said: 'klage', refused });
}

export async function settleComplaint(props: ResultProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const complaint = asked.request.params['klage'] ?? '';
  const typed = sentIn(form, complaint);
  const refused = (problems: readonly Problem[]) => page(props, { ...typed, problems });
  const outcome = OUTCOMES.find((one) => one === typed.outcome);
  if (!outcome) return refused([problem('result.answerMissing', 'outcome')]);
  const moving = { ctx: asked.ctx, view, version: versionIn(form) };
  const made = await leadMoves(asked.services, moving, [
    { kind: 'settleComplaint', complaint, outcome, reason: typed.reason },
  ]);
  return afterResult(props, made, { part: '/klager', said: 'avgjort', refused });
}
