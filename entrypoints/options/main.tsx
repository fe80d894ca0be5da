import '../../assets/theme.css';
import { browser } from 'wxt/browser';
import { OptionsPage } from '../../components/OptionsPage';
import { startPage } from '../../components/start-page';
import { followLook } from '../../lib/stores/follow-look';
import { createOptions } from '../../lib/stores/options-store';
import { followShortcuts, openShortcutSettings } from './shortcuts';

const { store, actions, start } = createOptions();
const { version } = browser.runtime.getManifest();

void followLook(document);
startPage(browser.i18n, 'options', () => (
  <OptionsPage store={store} actions={actions} version={version} onChangeShortcuts={openShortcutSettings} />
));
followShortcuts((shortcuts) => store.setState({ shortcuts }));
void start();
