import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { OutsideLink } from '@/components/parts/OutsideLink';
import { failureText } from '@/lib/words/failure-text';
import type { LookUpResult } from '@/lib/messaging/contract';
import type { WorkIds } from '@/lib/model/work';
import { Candidates } from './Candidates';
import { NotAsked, type LookUpMending } from './NotAsked';

interface TitleAnswerProps {
  title: string;
  result: LookUpResult;
  mending: LookUpMending;
  onChoose(ids: WorkIds): void;
}

/** What a title line led to: papers to choose from, or that none was found, and who was not asked. */
export function TitleAnswer({ title, result: { candidates, notAsked }, mending, onChoose }: TitleAnswerProps): JSX.Element {
  const [heading, line] = textsOf(candidates.length, notAsked);
  return (
    <section class="title-answer">
      <h2>{heading}</h2>
      {line !== '' && <p class="quiet">{line}</p>}
      {candidates.length > 0 && <Candidates candidates={candidates} onChoose={onChoose} />}
      {notAsked !== null && <NotAsked why={notAsked} line={notAskedText(notAsked)} mending={mending} />}
      <p>
        <OutsideLink class="link-out" href={`https://pubmed.ncbi.nlm.nih.gov/?term=${encodeURIComponent(title)}`}>
          {i18n.t('check.pubmed')}
        </OutsideLink>
      </p>
    </section>
  );
}

/** What a title led to, in one line: for the eye as a heading, and to be read out. */
export function titleAnswerHeading({ candidates, notAsked }: LookUpResult): string {
  return textsOf(candidates.length, notAsked)[0];
}

function textsOf(count: number, notAsked: LookUpResult['notAsked']): [heading: string, line: string] {
  if (count > 0) return [i18n.t('check.choose', count), i18n.t('check.chooseLine')];
  return notAsked === null ? [i18n.t('check.none'), i18n.t('check.noneLine')] : [i18n.t('check.noneHere'), ''];
}

function notAskedText(why: NonNullable<LookUpResult['notAsked']>): string {
  if (why === 'live-off') return i18n.t('line.localOnly');
  return why === 'private-off' ? i18n.t('line.localPrivate') : i18n.t('check.crossrefFailed', [failureText(why)]);
}
