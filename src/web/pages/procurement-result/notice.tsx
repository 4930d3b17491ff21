// The notice: its number, when it was published and when tenders are due; and what was corrected in it.
import { leadMoves } from '../../../flows/procurement/manage.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Notice } from '../../../modules/procurement/life/model.ts';
import { TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import { SubmitButton, Version } from '../procurement/form-parts.tsx';
import { LONGEST_TEXT, problemsIn, readDay, versionAgain, versionIn } from '../procurement/typed.ts';
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

const FIELDS = ['reference', 'url', 'publishedOn', 'deadline', 'caseNumber', 'reason'] as const;
type Typed = Readonly<Record<(typeof FIELDS)[number], string>>;

interface Sent {
  readonly typed: Typed;
  readonly version: number;
  readonly problems: readonly Problem[];
}

function standing({ asked, view }: ResultProps): Typed {
  const { notice } = view.procurement.state;
  const { format, today } = asked.request;
  return {
    reference: notice?.reference ?? '',
    url: notice?.url ?? '',
    publishedOn: format.date(notice?.publishedOn ?? today),
    deadline: notice ? format.date(notice.deadline) : '',
    caseNumber: notice?.caseNumber ?? '',
    reason: '',
  };
}

function Form(props: ResultProps & { readonly sent: Sent | null }) {
  const { asked, view, sent } = props;
  const words = asked.request.texts.procurementResult.notice;
  const typed = sent?.typed ?? standing(props);
  const problems = sent?.problems ?? [];
  const isAgain = view.procurement.state.phase === 'announced';
  const field = (name: Exclude<(typeof FIELDS)[number], 'reason'>, hint: string) => (
    <TextField
      id={name}
      name={name}
      label={words[name]}
      hint={hint}
      value={typed[name]}
      maxLength={200}
      error={problemAt(asked, problems, name)}
    />
  );
  return (
    <form class="stack narrow" method="post" action={resultPath(props, '/kunngjoring')}>
      <ResultFaults
        asked={asked}
        problems={problems}
        idOf={(path) => ((FIELDS as readonly string[]).includes(path) ? path : 'reference')}
      />
      <Version version={sent?.version ?? view.procurement.leadVersion} />
      {field('reference', words.referenceHint)}
      {field('publishedOn', words.dateHint)}
      {field('deadline', words.dateHint)}
      {field('url', words.urlHint)}
      {field('caseNumber', words.caseNumberHint)}
      {isAgain ? (
        <TextArea
          id="reason"
          name="reason"
          label={words.reason}
          value={typed.reason}
          rows={2}
          maxLength={LONGEST_TEXT}
          error={problemAt(asked, problems, 'reason')}
        />
      ) : null}
      <SubmitButton label={words.button} />
    </form>
  );
}

function page(props: ResultProps, sent: Sent | null): Page {
  const words = props.asked.request.texts.procurementResult.notice;
  const why = whyNoForm(props, mayMove(props), props.view.isLead);
  const isAgain = props.view.procurement.state.phase === 'announced';
  return resultPage({
    ...props,
    heading: isAgain ? words.titleAgain : words.title,
    lead: words.lead,
    problems: sent?.problems ?? [],
    children: (
      <div class="frame section">{why === null ? <Form {...props} sent={sent} /> : <p>{why}</p>}</div>
    ),
  });
}

export const noticePage: ResultAnswer = (props) => page(props, null);

export async function saveNotice(props: ResultProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const typed = Object.fromEntries(
    FIELDS.map((name) => [name, textIn(form, name, name === 'reason' ? LONGEST_TEXT + 1 : 201)]),
  ) as Typed;
  const now = view.procurement.leadVersion;
  const version = versionIn(form) ?? now;
  const refused = (problems: readonly Problem[]) =>
    page(props, { typed, problems, version: versionAgain(problems, { sent: version, now }) });
  const publishedOn = readDay(typed.publishedOn, 'publishedOn');
  const deadline = readDay(typed.deadline, 'deadline');
  if (!publishedOn.ok || !deadline.ok) return refused(problemsIn([publishedOn, deadline]));
  const notice: Notice = {
    reference: typed.reference,
    url: typed.url,
    caseNumber: typed.caseNumber,
    publishedOn: publishedOn.value,
    deadline: deadline.value,
  };
  const isAgain = view.procurement.state.phase === 'announced';
  const made = await leadMoves(asked.services, { ctx: asked.ctx, view, version }, [
    isAgain ? { kind: 'correctNotice', notice, reason: typed.reason } : { kind: 'announce', notice },
  ]);
  return afterResult(props, made, { said: isAgain ? 'rettet' : 'kunngjort', refused });
}
