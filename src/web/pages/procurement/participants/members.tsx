// Every body that is asked: what it has answered, how it is bound, for how much, by what authority, and its impartiality. On
// a phone each becomes label and value. What the leader may do with one stands at its row.
import { mandateFault } from '../../../../modules/procurement/life/conditions.ts';
import type { Member } from '../../../../modules/procurement/life/model.ts';
import { obstaclesTo } from '../../../../modules/procurement/life/transitions.ts';
import { wholeOf, worthOf, worthOfAll } from '../../../../modules/procurement/life/volumes.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { Mark } from '../../../components/mark.tsx';
import { Section } from '../../../components/section.tsx';
import { isOpen, mayLead } from '../form-parts.tsx';
import { impartialityText, mandateText } from '../member-words.ts';
import { type ProcurementProps, procurementPath } from '../procurement-frame.tsx';

interface MemberProps extends ProcurementProps {
  readonly member: Member;
}

function Who({ asked, view, member }: MemberProps) {
  const words = asked.request.texts.procurement.members;
  const contact = view.contacts.get(member.body);
  const reach = contact ? [contact.name, contact.email].filter((text) => text !== '').join(', ') : '';
  return (
    <>
      {view.parties.nameOf(member.body)}
      {(member.body as string) === view.procurement.state.lead ? (
        <span class="small block">{words.leads}</span>
      ) : null}
      {reach === '' ? null : <span class="tiny block">{words.contact(reach)}</span>}
    </>
  );
}

function Answer({ asked, member }: MemberProps) {
  const { texts, format } = asked.request;
  const { answers, members: words } = texts.procurement;
  if (member.withdrew) {
    return (
      <>
        {words.withdrew(format.date(member.withdrew.on))}
        <span class="tiny block">{words.reason(member.withdrew.reason)}</span>
      </>
    );
  }
  const answer = answers[member.answer];
  return (
    <>
      {member.answeredOn ? words.answeredOn(answer, format.date(member.answeredOn)) : answer}
      {member.isLate ? (
        <>
          {' '}
          <span class="mark mark-uncertain">{words.late}</span>
        </>
      ) : null}
      {member.reservations ? <span class="tiny block">{words.reservations(member.reservations)}</span> : null}
    </>
  );
}

const buys = ({ answer, withdrew }: Member): boolean => answer === 'joins' && withdrew === null;

function Authority({ asked, view, member }: MemberProps) {
  const { texts } = asked.request;
  const words = texts.procurement.members;
  const text = mandateText(asked.request, member.mandate);
  if (!buys(member)) return member.mandate ? text : null;
  const fault = mandateFault(member, view.procurement.state, view.moment.today);
  return (
    <>
      {member.mandate ? `${text} ` : null}
      {fault ? (
        <Mark
          kind="closed"
          texts={texts.site}
          label={member.mandate ? words.mandateFails : words.noMandate}
        />
      ) : (
        <Mark kind="open" texts={texts.site} label={words.mandateHolds} />
      )}
    </>
  );
}

function Worth({ asked, view, member }: MemberProps) {
  const { texts, format } = asked.request;
  const { items, term } = view.procurement.state;
  if (!buys(member)) return null;
  const worth = wholeOf(worthOf(member, items, term));
  const { ceiling } = member;
  const mayKnow = view.isLead || view.own?.body === member.body;
  return (
    <>
      {format.kroner(worth)}
      {mayKnow && ceiling !== null && worth > ceiling ? (
        <span class="tiny block">{texts.procurement.members.ceilingPassed(format.money(ceiling))}</span>
      ) : null}
    </>
  );
}

/** What the leader may do with one member: take back the invitation, answer for a standing one. */
function Doings(props: MemberProps) {
  const { asked, view, member } = props;
  const words = asked.request.texts.procurement.members;
  const name = view.parties.nameOf(member.body);
  const { state } = view.procurement;
  const mayUninvite =
    member.withdrew === null &&
    obstaclesTo(state, { kind: 'uninvite', body: member.body }, view.moment).length === 0;
  const mayAnswerFor = member.isStanding && member.withdrew === null;
  return (
    <div class="member-doings">
      {mayAnswerFor ? (
        <a href={procurementPath(props, `/medlem/${member.body}`)}>
          {words.answerFor}
          <span class="visually-hidden"> {words.answerForOne(name)}</span>
        </a>
      ) : null}
      {mayUninvite ? (
        <form class="inline" method="post" action={procurementPath(props, '/ta-tilbake')}>
          <button class="as-link" type="submit" name="hvem" value={member.body}>
            {words.uninvite}
            <span class="visually-hidden"> {words.uninviteOne(name)}</span>
          </button>
        </form>
      ) : null}
    </div>
  );
}

function columnsOf(props: ProcurementProps): Column<Member>[] {
  const { texts } = props.asked.request;
  const { commitments, members: words } = texts.procurement;
  const canChange = mayLead(props) && isOpen(props);
  return [
    { label: words.columns.who, cell: (member) => <Who {...props} member={member} /> },
    { label: words.columns.answer, isWhole: true, cell: (member) => <Answer {...props} member={member} /> },
    {
      label: words.columns.commitment,
      cell: (member) => (buys(member) ? commitments[member.commitment] : ''),
    },
    {
      label: words.columns.worth,
      isNumber: true,
      cell: (member) => <Worth {...props} member={member} />,
    },
    {
      label: words.columns.mandate,
      isWhole: true,
      cell: (member) => <Authority {...props} member={member} />,
    },
    {
      label: words.columns.impartiality,
      cell: (member) => (buys(member) ? impartialityText(props.asked.request, member) : ''),
    },
    ...(canChange
      ? [
          {
            label: words.columns.more,
            hidesLabel: true,
            cell: (member: Member) => <Doings {...props} member={member} />,
          },
        ]
      : []),
  ];
}

export function Members(props: ProcurementProps) {
  const { asked, view } = props;
  const { texts, format } = asked.request;
  const words = texts.procurement.members;
  const { state } = view.procurement;
  const columns = columnsOf(props);
  const total = [words.total, '', '', format.kroner(wholeOf(worthOfAll(state))), '', ''];
  return (
    <Section
      id="deltakere"
      title={words.title}
      {...(mayLead(props) && isOpen(props)
        ? {
            aside: (
              <p class="buttons">
                <a
                  class="ds-button"
                  data-variant="secondary"
                  data-size="sm"
                  href={procurementPath(props, '/inviter')}
                >
                  {words.invite}
                </a>
                <a href={procurementPath(props, '/staende')}>{words.standingLink}</a>
              </p>
            ),
          }
        : {})}
    >
      <div class="stack">
        {state.members.length > 0 ? (
          <DataTable<Member>
            caption={words.caption}
            columns={columns}
            rows={state.members}
            keyOf={({ body }) => body}
            rowId={({ body }) => `deltaker-${body}`}
            foot={columns.map((_, place) => total[place] ?? '')}
          />
        ) : (
          <p>{words.none}</p>
        )}
        <p class="small">
          <strong>{words.marginTitle}.</strong> {words.margin}{' '}
          {view.category.isSecuritySensitive ? words.sensitive : null}
        </p>
      </div>
    </Section>
  );
}
