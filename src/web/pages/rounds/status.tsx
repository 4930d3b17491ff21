// How a round that is out stands: who has come how far, who is in on what, and what the cooperation can do with it.

import { type JointLine, jointPlanOf } from '../../../flows/rounds/joint-plan.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import {
  memberState,
  type RoundAnswerKind,
  type RoundMember,
} from '../../../modules/planning/rounds/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { demoBanner } from '../proposals/demo-banner.ts';
import { roundProblem, roundProblemAt } from './problem-text.ts';
import { type RoundProps, roundPath, Said } from './round-parts.tsx';

export interface SentManaging {
  readonly problems: readonly Problem[];
  readonly deadline?: string;
  readonly contact?: { readonly body: string; readonly name: string; readonly email: string };
}

interface StatusProps extends RoundProps {
  readonly sent: SentManaging | null;
}

const dayOf = (at: Date) => localDateAt(at.getTime());

const deliveredCount = (members: readonly RoundMember[]): number =>
  members.filter(({ deliveredAt }) => deliveredAt !== null).length;

function Members({ asked, round }: StatusProps) {
  const { request, parties } = asked;
  const { format } = request;
  const { status: words, memberStates } = request.texts.rounds;
  const moment = { deadline: round.deadline, today: request.today };
  const last = ({ answeredAt, answeredName }: RoundMember): string =>
    answeredAt === null ? '' : `${answeredName} ${format.date(dayOf(answeredAt))}`.trim();
  return (
    <DataTable<RoundMember>
      caption={words.membersCaption}
      columns={[
        { label: words.columns.body, cell: ({ body }) => parties.nameOf(body) },
        { label: words.columns.state, cell: (member) => memberStates[memberState(member, moment)] },
        {
          label: words.columns.answered,
          isNumber: true,
          cell: ({ answers }) =>
            words.answered(format.number(answers.length), format.number(round.lines.length)),
        },
        { label: words.columns.last, cell: last },
        {
          label: words.columns.contact,
          cell: ({ contactName, contactEmail }) => contactName || contactEmail,
        },
      ]}
      rows={round.members}
      keyOf={({ body }) => body}
    />
  );
}

/** «60 arbeidsplasser og 95 stk». */
export const volumeText = ({ format }: PageRequest, { volumes }: JointLine): string =>
  format.list(
    volumes.map(({ unit, volume }) => `${format.number(volume, volume % 1 === 0 ? 0 : 2)} ${unit}`.trim()),
  );

function LineTable({ asked, round }: StatusProps) {
  const { request, parties } = asked;
  const words = request.texts.rounds.status;
  const who =
    (kind: RoundAnswerKind) =>
    ({ answers }: JointLine) =>
      request.format.list(
        answers.filter(({ answer }) => answer === kind).map(({ body }) => parties.nameOf(body)),
      );
  return (
    <DataTable<JointLine>
      caption={words.linesCaption}
      columns={[
        { label: words.lineColumns.line, cell: ({ line }) => line.title },
        { label: words.lineColumns.join, cell: who('join') },
        { label: words.lineColumns.reserve, cell: who('reserve') },
        { label: words.lineColumns.later, cell: who('later') },
        { label: words.lineColumns.not, cell: who('not') },
        { label: words.lineColumns.volume, isNumber: true, cell: (line) => volumeText(request, line) },
        {
          label: words.lineColumns.value,
          isNumber: true,
          cell: ({ annualValue }) => (annualValue > 0 ? request.format.kroner(annualValue) : ''),
        },
      ]}
      rows={jointPlanOf(round)}
      keyOf={({ line }) => line.id}
    />
  );
}

function NewLinkForm(props: StatusProps) {
  const { asked, round, sent } = props;
  const { request, parties } = asked;
  const { status: words, draft } = request.texts.rounds;
  const typed = sent?.contact ?? { body: '', name: '', email: '' };
  return (
    <form class="stack" method="post" action={roundPath(props, '/lenke')}>
      <h3>{words.newLink}</h3>
      <p class="small">{words.newLinkText}</p>
      <div class="field-row">
        <SelectField
          id="kommune"
          name="kommune"
          label={words.whose}
          value={typed.body}
          options={round.members.map(({ body }) => ({ value: body as string, label: parties.nameOf(body) }))}
        />
        <TextField id="navn" name="navn" label={draft.contactName} value={typed.name} maxLength={120} />
        <TextField
          id="epost"
          name="epost"
          label={draft.contactEmail}
          value={typed.email}
          maxLength={254}
          error={roundProblemAt(request, sent?.problems ?? [], 'email')}
        />
      </div>
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.newLink}
        </button>
      </p>
    </form>
  );
}

function Manage(props: StatusProps) {
  const { asked, sent } = props;
  const { request } = asked;
  const words = request.texts.rounds.status;
  const problems = sent?.problems ?? [];
  const idOf = ({ path }: Problem) => (path === 'email' ? 'epost' : 'frist');
  return (
    <div class="stack">
      <ErrorSummary
        title={request.texts.rounds.faults}
        lines={problems.map((one) => ({ id: idOf(one), text: roundProblem(request, one) }))}
      />
      <form class="stack-s" method="post" action={roundPath(props, '/paaminn')}>
        <p class="small">{words.remindText}</p>
        <button class="ds-button" type="submit">
          {words.remind}
        </button>
      </form>
      <form class="stack-s narrow" method="post" action={roundPath(props, '/frist')}>
        <TextField
          id="frist"
          name="frist"
          label={words.deadline}
          hint={`${request.texts.rounds.heading.dateHint}. ${words.deadlineText}`}
          value={sent?.deadline ?? ''}
          error={roundProblemAt(request, problems, 'deadline')}
        />
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.moveDeadline}
        </button>
      </form>
      <NewLinkForm {...props} />
      <form class="stack-s" method="post" action={roundPath(props, '/avslutt')}>
        <h3>{words.close}</h3>
        <p class="small">{words.closeText}</p>
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.close}
        </button>
      </form>
    </div>
  );
}

function leadText({ asked, round }: StatusProps): string {
  const { format, texts } = asked.request;
  const words = texts.rounds.status;
  const [done, all] = [format.number(deliveredCount(round.members)), format.number(round.members.length)];
  if (round.closedAt) return words.closed(done, all, format.dateLong(dayOf(round.closedAt)));
  return words.lead(done, all, round.deadline ? format.dateLong(round.deadline) : '');
}

export function statusPage(props: StatusProps): Page {
  const { asked, round, sent } = props;
  const { request, party, paths, signedIn } = asked;
  const { status: words, list, silences } = request.texts.rounds;
  const mayManage = round.state === 'sent' && may(signedIn.grants, 'round.write', party.id);
  return {
    kind: 'page',
    title: round.title,
    own: { party, current: 'rounds' },
    crumbs: [{ label: list.title, href: paths.ownOf(party.id, '/runder') }],
    ...(sent ? { status: 422 as const } : {}),
    ...demoBanner(request, round.isDemo),
    body: (
      <>
        <div class="frame head">
          <h1>{round.title}</h1>
          <p class="lead">{leadText(props)}</p>
          <Said request={request} />
          <p>{silences[round.silence].text}</p>
          <p class="buttons">
            <a class="ds-button" data-variant="secondary" href={roundPath(props, '/plan')}>
              {words.plan}
            </a>
            <a href={roundPath(props, '/svar.xlsx')}>{words.download}</a>
          </p>
        </div>
        <Section id="hvem" title={words.members}>
          <Members {...props} />
        </Section>
        <Section id="hva" title={words.lines}>
          <LineTable {...props} />
        </Section>
        {mayManage ? (
          <Section id="mer" title={words.manage}>
            <Manage {...props} />
          </Section>
        ) : null}
      </>
    ),
  };
}
