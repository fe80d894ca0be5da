import '../fresh-databases';
import { describe, expect, test, vi } from 'vitest';
import { commitPapers } from '../../lib/db/papers';
import { forgetHidden, hidePaper, loadHidden, unhideAll, unhidePaper } from '../../lib/hidden/hidden-papers';
import { hiddenItem } from '../../lib/items';
import { aPaper } from '../builders';

const A = aPaper({ id: '2608.00001', title: 'First', abstract: 'x'.repeat(9000) });
const B = aPaper({ id: '2608.00002', title: 'Second' });
const PAGE = { key: 'arxiv:2608.9', title: 'A page' };
const kept = async () => (await loadHidden()).map(({ id, page }) => (page ? `${id} beside ${page.key}` : id));

describe('what a reader hides', () => {
  test('is kept beside its page, or everywhere with what papers like it are known by', async () => {
    await commitPapers([A, B]);
    await hidePaper('press-001', A.id, PAGE);
    await hidePaper('press-002', A.id);
    expect(await kept()).toEqual(['press-001 beside arxiv:2608.9', 'press-002']);
    const [beside, everywhere] = await loadHidden();
    expect(beside).toMatchObject({ title: 'First', paperId: A.id });
    expect(beside?.abstract).toBeUndefined();
    expect(everywhere?.abstract?.length).toBe(4000);
  });

  test('is hidden once, however often it is asked for', async () => {
    await commitPapers([A]);
    await Promise.all([hidePaper('press-001', A.id), hidePaper('press-001', A.id), hidePaper('press-002', A.id)]);
    expect(await kept()).toEqual(['press-002']);
  });

  test('comes back one by one, or all at once', async () => {
    await commitPapers([A, B]);
    await Promise.all([hidePaper('press-001', A.id), hidePaper('press-002', B.id), hidePaper('press-003', B.id, PAGE)]);
    expect(await unhidePaper('press-002')).toMatchObject({ ok: true });
    expect(await unhidePaper('press-002')).toMatchObject({ ok: true });
    expect(await kept()).toEqual(['press-001', 'press-003 beside arxiv:2608.9']);
    await unhideAll();
    expect(await kept()).toEqual([]);
  });

  test('must be a paper of the feed', async () => {
    expect(await hidePaper('press-001', 'unknown')).toMatchObject({ error: { code: 'not-found' } });
  });

  test('is not told as hidden when it could not be written, and the next try is not held up', async () => {
    await commitPapers([A]);
    const set = vi.spyOn(hiddenItem, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    expect(await hidePaper('press-001', A.id)).toMatchObject({ error: { code: 'storage-full' } });
    expect(await hidePaper('press-002', A.id)).toMatchObject({ ok: true });
    set.mockRestore();
  });

  test('survives damage to others of the list', async () => {
    await commitPapers([A]);
    await hidePaper('press-001', A.id);
    await hiddenItem.set([{ id: 3 }, null, ...((await hiddenItem.get()) as unknown[])]);
    forgetHidden();
    expect(await kept()).toEqual(['press-001']);
    await hiddenItem.set('damaged');
    forgetHidden();
    expect(await kept()).toEqual([]);
  });

  test('is told to whoever asks on hearing of a change', async () => {
    await commitPapers([A]);
    await hidePaper('press-001', A.id);
    const heard: Promise<readonly unknown[]>[] = [];
    const stop = hiddenItem.watch(() => heard.push(loadHidden()));
    await unhideAll();
    stop();
    expect((await Promise.all(heard)).map(({ length }) => length)).toEqual([0]);
  });

  test('is read once in a worker’s life, and again when it could not be read', async () => {
    await commitPapers([A]);
    const get = vi.spyOn(hiddenItem, 'get').mockRejectedValueOnce(new Error('no storage'));
    await expect(loadHidden()).rejects.toThrow('no storage');
    expect(await kept()).toEqual([]);
    await hidePaper('press-001', A.id);
    expect(await kept()).toEqual(['press-001']);
    expect(get).toHaveBeenCalledTimes(2);
    get.mockRestore();
    forgetHidden();
    expect(await kept()).toEqual(['press-001']);
  });
});
