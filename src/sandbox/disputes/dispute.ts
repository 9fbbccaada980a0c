import { day, stamp } from '../clock.js';
import { inventedErrors } from '../http/errors.js';
import type { JsonObject } from '../http/json.js';
import type { DisputeRecord, DisputeStatus } from '../records/types.js';
import { announce } from '../announce.js';
import type { World } from '../world.js';

/** The platform does not publish these, so statuses and numbers are the sandbox's own. */
const facts: Readonly<Record<DisputeStatus, { readonly code: number; readonly category: string }>> = {
  CREATED: { code: 0, category: 'CREATED' },
  SUBMITTED: { code: 5, category: 'PENDING_CONNECT_OR_3RD_PARTY' },
  WON: { code: 9, category: 'COMPLETED' },
  LOST: { code: 2, category: 'UNSUCCESSFUL' },
  EXPIRED: { code: 3, category: 'UNSUCCESSFUL' },
  CANCELLED: { code: 6, category: 'UNSUCCESSFUL' },
};

const filesOf = (world: World, dispute: DisputeRecord): readonly JsonObject[] =>
  dispute.fileIds.flatMap((id) => {
    const file = world.records.files.get(id);
    return file ? [{ id, fileName: file.name, fileSize: String(file.size), fileType: file.type }] : [];
  });

export const disputeJson = (world: World, dispute: DisputeRecord): JsonObject => ({
  id: dispute.id,
  paymentId: dispute.paymentId,
  ...(dispute.captureId !== undefined && { captureId: dispute.captureId }),
  status: dispute.status,
  statusOutput: {
    isCancellable: dispute.status === 'CREATED',
    statusCategory: facts[dispute.status].category,
    statusCode: facts[dispute.status].code,
    statusCodeChangeDateTime: stamp(dispute.statusChangedAt),
  },
  disputeOutput: {
    amountOfMoney: { ...dispute.money },
    contactPerson: dispute.contactPerson,
    emailAddress: dispute.emailAddress,
    replyTo: dispute.replyTo,
    requestMessage: dispute.requestMessage,
    creationDetails: {
      disputeCreationDate: day(dispute.createdAt),
      disputeOriginator: 'MERCHANT',
      userName: 'sandbox',
    },
    files: filesOf(world, dispute),
    reference: { merchantReference: dispute.merchantReference, paymentReference: '0' },
  },
});

/** Changes a dispute, which is possible only before it is submitted. */
export const changeDispute = (
  world: World,
  dispute: DisputeRecord,
  status: 'SUBMITTED' | 'CANCELLED',
): void => {
  if (dispute.status !== 'CREATED') throw inventedErrors.wrongStatus();
  dispute.status = status;
  dispute.statusChangedAt = world.clock.now();
  announce(world, dispute.merchantId, 'dispute', status, disputeJson(world, dispute));
};

/** A merchant's own dispute. */
export const findDispute = (world: World, merchantId: string, id: string | undefined): DisputeRecord => {
  const dispute = id === undefined ? undefined : world.records.disputes.get(id);
  if (dispute?.merchantId !== merchantId) throw inventedErrors.notFound('UNKNOWN_DISPUTE_ID', 'disputeId');
  return dispute;
};
