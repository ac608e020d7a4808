#include "CXML.h"

#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/// One parse: the handler, the text since the last tag, and how deep we are.
typedef struct {
  CXMLHandler handler;
  CXMLResult result;
  int depth, max_depth;
  uint8_t *text;
  size_t count, capacity;
  CXMLAttribute *attributes;
  size_t attribute_capacity;
  xmlParserCtxtPtr parser;
  /// What the last entity that was asked for stands for; libxml2 reads it at once.
  xmlEntity entity;
  xmlChar entity_text[64];
} State;

static CXMLText text_of(const xmlChar *string) {
  return (CXMLText){string, string ? strlen((const char *)string) : 0};
}

static CXMLName name_of(const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
  return (CXMLName){text_of(local), text_of(prefix), text_of(uri)};
}

static CXMLText take_text(State *state) {
  CXMLText text = {state->text, state->count};
  state->count = 0;
  return text;
}

static void characters(void *context, const xmlChar *bytes, int count) {
  State *state = context;
  if (state->count + (size_t)count > state->capacity) {
    size_t capacity = (state->count + (size_t)count) * 2;
    uint8_t *text = realloc(state->text, capacity);
    if (!text) return xmlStopParser(state->parser);
    state->text = text;
    state->capacity = capacity;
  }
  memcpy(state->text + state->count, bytes, (size_t)count);
  state->count += (size_t)count;
}

static void start(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
                  const xmlChar **namespaces, int count, int defaulted, const xmlChar **attributes) {
  (void)namespace_count, (void)namespaces, (void)defaulted;
  State *state = context;
  if (++state->depth > state->max_depth) {
    state->result.too_deep = 1;
    return;
  }
  if ((size_t)count > state->attribute_capacity) {
    CXMLAttribute *grown = realloc(state->attributes, (size_t)count * 2 * sizeof *grown);
    if (!grown) return xmlStopParser(state->parser);
    state->attributes = grown;
    state->attribute_capacity = (size_t)count * 2;
  }
  // libxml2 gives five pointers an attribute: local name, prefix, namespace, begin and end of the value.
  for (int i = 0; i < count; i++) {
    const xmlChar **five = attributes + 5 * i;
    state->attributes[i].name = name_of(five[0], five[1], five[2]);
    state->attributes[i].value = (CXMLText){five[3], (size_t)(five[4] - five[3])};
  }
  state->handler.start(state->handler.context, take_text(state), name_of(local, prefix, uri), state->attributes,
                       (size_t)count);
}

static void end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
  State *state = context;
  if (state->depth-- <= state->max_depth)
    state->handler.end(state->handler.context, take_text(state), name_of(local, prefix, uri));
}

static xmlEntityPtr get_entity(void *context, const xmlChar *name) {
  State *state = context;
  CXMLText text = state->handler.entity(state->handler.context, text_of(name));
  if (!text.count || text.count >= sizeof state->entity_text) return NULL;
  memcpy(state->entity_text, text.bytes, text.count);
  state->entity_text[text.count] = 0;
  // A predefined entity is taken as it stands; any other would be parsed again, and "&" in it with it.
  state->entity = (xmlEntity){.type = XML_ENTITY_DECL, .name = name, .content = state->entity_text,
                              .length = (int)text.count, .etype = XML_INTERNAL_PREDEFINED_ENTITY};
  return &state->entity;
}

static void recovered(void *context, xmlErrorPtr error) {
  State *state = context;
  if (state->result.recovered_line || error->level < XML_ERR_ERROR) return;
  state->result.recovered_line = error->line > 0 ? error->line : 1;
  if (!error->message) return;
  strncpy(state->result.why, error->message, sizeof state->result.why - 1);
  state->result.why[strcspn(state->result.why, "\n")] = 0;
}

/// Refuses every address: a second lock behind the missing `resolveEntity`.
static xmlParserInputPtr nothing_outside(const char *url, const char *id, xmlParserCtxtPtr parser) {
  (void)url, (void)id, (void)parser;
  return NULL;
}

CXMLResult cxml_parse(const uint8_t *bytes, size_t count, CXMLHandler handler, int max_depth) {
  State state = {.handler = handler, .max_depth = max_depth};
  xmlSetExternalEntityLoader(nothing_outside);
  // No entityDecl, no externalSubset: declarations are read over, so an entity bomb is a list of unknown names.
  xmlSAXHandler sax = {.initialized = XML_SAX2_MAGIC, .startElementNs = start, .endElementNs = end,
                       .characters = characters, .ignorableWhitespace = characters, .cdataBlock = characters,
                       .getEntity = get_entity, .serror = (xmlStructuredErrorFunc)recovered};
  // With a context of our own, libxml2 does not look into the entities that it keeps beside the handler.
  state.parser = xmlCreatePushParserCtxt(&sax, &state, NULL, 0, NULL);
  if (!state.parser) return state.result;
  xmlCtxtUseOptions(state.parser, XML_PARSE_RECOVER | XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(state.parser, XML_CHAR_ENCODING_UTF8);
  // NOENT replaces the entities that get_entity knows, in attributes too; declared ones are never known.
  // In chunks, because the parser keeps what is pushed, and counts it in an int.
  const size_t chunk = 1 << 20;
  for (size_t at = 0; at < count; at += chunk)
    xmlParseChunk(state.parser, (const char *)bytes + at, (int)(count - at < chunk ? count - at : chunk), 0);
  xmlParseChunk(state.parser, NULL, 0, 1);
  if (state.parser->myDoc) xmlFreeDoc(state.parser->myDoc);
  xmlFreeParserCtxt(state.parser);
  free(state.text);
  free(state.attributes);
  return state.result;
}
