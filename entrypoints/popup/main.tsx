import '../../assets/theme.css';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/Popup';
import { startPage } from '../../components/start-page';
import { followLook } from '../../lib/stores/follow-look';
import { createPopup } from '../../lib/stores/popup-store';
import { openBeside } from './open-beside';
import { tabInQuestion } from './tab-in-question';

const params = new URLSearchParams(location.search);
const { store, actions, start } = createPopup();

void followLook(document);
void browser.tabs.getCurrent().then((tab) => {
  // As a tab it takes the window's height; as a popup it must say its size itself.
  if (tab) document.body.dataset.tab = '';
});
startPage(browser.i18n, null, () => <Popup store={store} actions={actions} onBeside={openBeside} />);
void tabInQuestion(params.get('tabId')).then(start);

// The search box takes the focus by itself, which is all that `?focus=search` asks for.
const query = params.get('q');
if (query) actions.onQuery(query);
