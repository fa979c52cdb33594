import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { FileButton } from '@/components/parts/FileButton';
import type { ListState } from '@/lib/model/list-state';
import { UpdateAddressField } from './UpdateAddressField';
import { checkText, factsText, listHints, originText, taskText, waitingText } from './list-texts';

export interface NoticeListProps {
  /** `null` while it is being read. */
  list: ListState | null;
  /** The update address that holds; empty for none. */
  updateAddress: string;
  now: number;
  onUpdateList(): void;
  onListFile(file: File): void;
  onDownloadList(): void;
  onCancelList(): void;
  onUpdateAddress(address: string): void;
}

/** Which notice list answers on this machine, how old it is, what came of the last renewal, and how to renew it. */
export function NoticeList(props: NoticeListProps): JSX.Element {
  const { list, now, updateAddress } = props;
  const task = list?.task ?? null;
  return (
    <section>
      <h2>{i18n.t('noticeList.heading')}</h2>
      <p class="quiet">{i18n.t('noticeList.line')}</p>
      {list !== null && (
        <>
          <p>
            <b>{originText(list.list)}</b>
            <br />
            {factsText(list.list)}
          </p>
          {listHints(list.list, now).map((hint) => (
            <p key={hint} class="quiet">
              {hint}
            </p>
          ))}
          <p role="status">{task !== null ? taskText(task) : list.check !== null ? checkText(list.check, now) : ''}</p>
          {task !== null && <progress value={task.of ? task.done : undefined} max={task.of ?? undefined} aria-label={taskText(task)} />}
          {list.waiting.map((origin, at) => (
            <p key={at} class="quiet">
              {waitingText(origin)}
            </p>
          ))}
        </>
      )}
      <p class="buttons">
        {task === null ? (
          <>
            {updateAddress !== '' && (
              <button type="button" class="button" onClick={props.onUpdateList}>
                {i18n.t('noticeList.updateNow')}
              </button>
            )}
            <FileButton label={i18n.t('noticeList.chooseFile')} accept=".csv,.gz,text/csv" onFile={props.onListFile} />
            <button type="button" class="button" onClick={props.onDownloadList}>
              {i18n.t('noticeList.download')}
            </button>
          </>
        ) : (
          <button type="button" class="button" onClick={props.onCancelList}>
            {i18n.t('bibliography.cancel')}
          </button>
        )}
      </p>
      <p class="quiet">{i18n.t('noticeList.downloadLine')}</p>
      <UpdateAddressField value={updateAddress} onChange={props.onUpdateAddress} />
    </section>
  );
}
