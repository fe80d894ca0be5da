// The browser's own side panel: the popup, kept open beside whatever tab is looked at.
import '../../assets/theme.css';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/Popup';
import { startPage } from '../../components/start-page';
import { followLook } from '../../lib/stores/follow-look';
import { createPopup } from '../../lib/stores/popup-store';
import { followTabs } from './follow-tabs';

const { store, actions, start, turnTo } = createPopup();

void followLook(document);
startPage(browser.i18n, null, () => <Popup store={store} actions={actions} beside />);
void followTabs(browser.windows.getCurrent(), turnTo).then(start);
