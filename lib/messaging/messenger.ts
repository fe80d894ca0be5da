// The wire. Kept apart from the schemas, so that the page side sends typed messages without carrying Zod.
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ProtocolMap } from './protocol';

export const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();
