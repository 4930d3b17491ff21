// The minutes of a supplier's own meeting: paragraph by paragraph, with what it comments and calls secret until the deadline,
// and afterwards what the body has decided.
import type { Problem } from '../../../kernel/result.ts';
import { LONGEST } from '../../../modules/procurement/dialogue/faults.ts';
import type { Paragraph } from '../../../modules/procurement/dialogue/model.ts';
import type { OwnMinutes } from '../../../modules/procurement/market/own-queries.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { Typed } from './activities.tsx';
import { marketProblem } from './market-words.ts';
import { minutesState, ownFrame } from './own-page.tsx';
import type { OwnView } from './own-view.ts';

export interface TypedComments {
  readonly comment: string;
  readonly paragraphs: readonly Pick<Paragraph, 'place' | 'comment' | 'isMarked' | 'markedWhy'>[];
}

export const typedComments = (form: FormData, { paragraphs }: OwnMinutes): TypedComments => ({
  comment: textIn(form, 'hele', LONGEST.answer + 1),
  paragraphs: paragraphs.map(({ place }) => ({
    place,
    comment: textIn(form, `kommentar-${place}`, LONGEST.comment + 1),
    isMarked: form.get(`hemmelig-${place}`) === '1',
    markedWhy: textIn(form, `hvorfor-${place}`, LONGEST.why + 1),
  })),
});

export interface MinutesPageProps {
  readonly view: OwnView;
  readonly minutes: OwnMinutes;
  readonly sent: { readonly typed: TypedComments; readonly problems: readonly Problem[] } | null;
}

interface ParagraphProps extends MinutesPageProps {
  readonly paragraph: Paragraph;
}

const textOf = ({ view }: MinutesPageProps, place: number): string => view.request.format.number(place);

function ParagraphFields(props: ParagraphProps) {
  const { view, paragraph, sent } = props;
  const words = view.request.texts.marketOwn.minutes;
  const { place, text } = paragraph;
  const typed = sent?.typed.paragraphs.find((one) => one.place === place) ?? paragraph;
  const problem = sent?.problems.find(({ path }) => path === `paragraph:${place}`);
  return (
    <fieldset class="stack-s paragraph" id={`avsnitt-${place}`}>
      <legend>{words.paragraph(textOf(props, place))}</legend>
      <Typed text={text} />
      <div class="choice-line">
        <input
          type="checkbox"
          id={`hemmelig-${place}`}
          name={`hemmelig-${place}`}
          value="1"
          checked={typed.isMarked}
        />
        <label for={`hemmelig-${place}`}>{words.mark}</label>
      </div>
      <TextField
        id={`hvorfor-${place}`}
        name={`hvorfor-${place}`}
        label={words.why}
        value={typed.markedWhy}
        maxLength={LONGEST.why}
      />
      <TextArea
        id={`kommentar-${place}`}
        name={`kommentar-${place}`}
        label={words.comment}
        value={typed.comment}
        rows={2}
        maxLength={LONGEST.comment}
        error={problem && marketProblem(view.request, problem)}
      />
    </fieldset>
  );
}

function CommentForm(props: MinutesPageProps) {
  const { view, minutes, sent } = props;
  const { request, path } = view;
  const words = request.texts.marketOwn.minutes;
  return (
    <form class="stack narrow" method="post" action={`${path}/referat/${minutes.id}`}>
      <ErrorSummary
        title={request.texts.market.faults}
        lines={(sent?.problems ?? []).map((one) => ({
          id: one.path.startsWith('paragraph:') ? `kommentar-${one.path.slice('paragraph:'.length)}` : 'hele',
          text: marketProblem(request, one),
        }))}
      />
      <p class="small">{words.secretHelp}</p>
      {minutes.paragraphs.map((paragraph) => (
        <ParagraphFields key={paragraph.place} {...props} paragraph={paragraph} />
      ))}
      <TextArea
        id="hele"
        name="hele"
        label={words.whole}
        value={sent?.typed.comment ?? minutes.comment}
        rows={3}
        maxLength={LONGEST.answer}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  );
}

function ReadOnly(props: MinutesPageProps) {
  const words = props.view.request.texts.marketOwn.minutes;
  return (
    <ol class="lines">
      {props.minutes.paragraphs.map(({ place, text, comment, isMarked, decision, decidedWhy }) => (
        <li key={place} class="stack-s">
          <p class="tiny">
            {words.paragraph(textOf(props, place))}
            {isMarked ? `, ${words.mark}` : ''}
            {decision === null ? '' : `: ${words.decisions[decision]}`}
          </p>
          <Typed text={text} />
          {comment === '' ? null : <p class="small">{words.yours(comment)}</p>}
          {decidedWhy === '' ? null : <p class="small">{words.decided(decidedWhy)}</p>}
        </li>
      ))}
    </ol>
  );
}

/** As long as the supplier may comment. */
export const mayComment = ({ today }: OwnView, { state, commentBy }: OwnMinutes): boolean =>
  state === 'sent' && commentBy !== null && today <= commentBy;

export function minutesPage(props: MinutesPageProps): Page {
  const { view, minutes, sent } = props;
  const { request, path } = view;
  const words = request.texts.marketOwn.minutes;
  const isOpen = mayComment(view, minutes);
  const lead = minutes.state === 'sent' ? words.leadOver : words.leadSettled;
  return ownFrame({
    view,
    title: words.name(request.format.number(minutes.number)),
    lead: isOpen ? words.lead : lead,
    isBelow: true,
    ...(sent ? { status: 422 as const } : {}),
    children: (
      <div class="frame stack">
        <p>
          <strong>{minutesState(view, minutes)}</strong>
        </p>
        {isOpen ? <CommentForm {...props} /> : <ReadOnly {...props} />}
        <p>
          <a href={path}>{words.back}</a>
        </p>
      </div>
    ),
  });
}
