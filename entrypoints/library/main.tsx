import '../../assets/theme.css';
import { browser } from 'wxt/browser';
import { LibraryPage } from '../../components/LibraryPage';
import { startPage } from '../../components/start-page';
import { followLook } from '../../lib/stores/follow-look';
import { createLibrary } from '../../lib/stores/library-store';

const { store, actions, start } = createLibrary();

void followLook(document);
startPage(browser.i18n, 'library', () => <LibraryPage store={store} actions={actions} />);
void start();
