import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Fold } from '@/components/parts/Fold';
import type { Abstract } from '@/lib/model/source-answer';
import { AbstractText } from './AbstractText';
import { conclusionOf } from './conclusion-of';

/** Under a summary by somebody else stand the authors' own conclusions. */
export function AuthorsConclusion({ abstract }: { abstract: Abstract }): JSX.Element {
  const conclusion = conclusionOf(abstract);
  if (conclusion === null) {
    return (
      <Fold label={i18n.t('abstract.whole')} name="abstract" class="section-fold">
        <AbstractText abstract={abstract} />
      </Fold>
    );
  }
  return (
    <section class="conclusion">
      <h3>{i18n.t('abstract.conclusions')}</h3>
      <AbstractText abstract={abstract} parts={[conclusion]} />
    </section>
  );
}
