import '../../assets/theme.css';
import { browser } from 'wxt/browser';
import { startPage } from '../../components/start-page';
import { WelcomePage } from '../../components/WelcomePage';
import { followLook } from '../../lib/stores/follow-look';
import { createOptions } from '../../lib/stores/options-store';
import { EXAMPLE } from './example';

/** A paper that has kin from the first minute: it and its neighbours are among the starter papers. */
const START_URL = 'https://arxiv.org/abs/2403.06504';

const { store, actions, start } = createOptions();

void followLook(document);
startPage(browser.i18n, 'welcomeTitle', () => (
  <WelcomePage store={store} actions={actions} example={EXAMPLE} onStart={() => location.assign(START_URL)} />
));
void start();
