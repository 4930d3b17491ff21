// A warning before the procurement moves on: meetings whose minutes are still drafts. It stops nothing.
import { type ProcurementProps, procurementPath } from './procurement-frame.tsx';

export function LateMinutes(props: ProcurementProps) {
  const { late } = props.view;
  if (late.length === 0) return null;
  const { format, texts } = props.asked.request;
  const words = texts.dialogue.lateMinutes;
  return (
    <div class="notice stack-s">
      <p>
        <strong>{words.title}.</strong> {words.text}
      </p>
      <ul class="lines">
        {late.map(({ number, heldOn }) => (
          <li key={number}>
            <a href={procurementPath(props, `/dialog/referater/${number}`)}>
              {words.item(format.number(number), format.date(heldOn))}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
