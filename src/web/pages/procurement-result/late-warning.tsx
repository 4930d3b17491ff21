// What is said wherever a tender that came too late is registered, chosen or awarded: that it is as a rule to be rejected, and
// that we do not know the section.
import { protocolRules } from '../../../modules/procurement/protocol-rules.ts';
import { lateWinners } from '../../../modules/procurement/result/late.ts';
import { Mark } from '../../components/mark.tsx';
import { type ResultProps, resultPath } from './result-parts.tsx';

/** `text`: what it means here. `toProtocol`: leads to where it is written why. */
function LateNotice(props: ResultProps & { readonly text: string; readonly toProtocol: boolean }) {
  const { asked, view, text, toProtocol } = props;
  const { request } = asked;
  const words = request.texts.procurementResult.late;
  const part = view.procurement.state.regime?.part ?? 'partI';
  const rule = protocolRules(part).find(({ item }) => item === 'lateWinner');
  return (
    <div class="notice stack-s" id="for-sent">
      <p>
        <strong>{words.title}.</strong> {text}
      </p>
      <p>{words.rule}</p>
      {rule ? (
        <p class="tiny">
          <a href={rule.source.url}>{rule.source.act}</a>{' '}
          <Mark kind={rule.status} texts={request.texts.site} />
        </p>
      ) : null}
      {toProtocol ? (
        <p>
          <a href={`${resultPath(props, '/protokoll')}#punkt-lateWinner`}>{words.write}</a>
        </p>
      ) : null}
    </div>
  );
}

export const LateTender = (props: ResultProps) => (
  <LateNotice {...props} text={props.asked.request.texts.procurementResult.late.tender} toProtocol={false} />
);

/** Nothing where no winner came too late; `lot` left out: of any lot. */
export function LateWinners(props: ResultProps & { readonly lot?: string }) {
  const { asked, view, back, lot } = props;
  const { format, texts } = asked.request;
  const late = lateWinners(back.result, view.procurement.state, lot);
  if (late.length === 0) return null;
  const names = format.list(late.map(({ supplier }) => supplier));
  return <LateNotice {...props} text={texts.procurementResult.late.winner(names)} toProtocol />;
}
