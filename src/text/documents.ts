/** What is wrong with a framework document, in words; loaded where one is read. */
import type { FaultCode } from "../spaser/conditions/parse";
import type { Message, MessageCode } from "../spaser/document/messages";
import { documents as english } from "./en/documents";
import { documents as french, type DocumentTexts } from "./fr/documents";
import type { Language } from "./language";
import { typesetDictionary } from "./typography";

const frenchTypeset = typesetDictionary<DocumentTexts>(french);

/** What is wrong, and what to do about it. */
export function messageTexts(
  { code, params }: Message,
  language: Language,
): { wrong: string; remedy: string } {
  const words = language === "fr" ? frenchTypeset : english;
  const { wrong, remedy } = isOfCondition(code) ? words.conditions[faultOf(code)] : words.messages[code];
  return { wrong: wrong(params), remedy: remedy(params) };
}

function isOfCondition(code: MessageCode): code is `condition.${FaultCode}` {
  return code.startsWith("condition.");
}

function faultOf(code: `condition.${FaultCode}`): FaultCode {
  // The part after the dot is one, by the type of the codes.
  return code.slice("condition.".length) as FaultCode;
}
