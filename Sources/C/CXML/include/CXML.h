#pragma once
#include <stddef.h>
#include <stdint.h>

/// Text inside the document or the parser: not terminated, valid during the call only.
typedef struct {
  const uint8_t *_Nullable bytes;
  size_t count;
} CXMLText;

/// A name: `uri` is empty without a namespace; an undeclared prefix stays in `prefix` with an empty `uri`.
typedef struct {
  CXMLText local, prefix, uri;
} CXMLName;

typedef struct {
  CXMLName name;
  CXMLText value;
} CXMLAttribute;

/// Where the events go. `before` is the text since the last tag, in one piece however many entities it had.
typedef struct {
  void *_Nullable context;
  void (*_Nonnull start)(void *_Nullable context, CXMLText before, CXMLName name,
                         const CXMLAttribute *_Nullable attributes, size_t count);
  void (*_Nonnull end)(void *_Nullable context, CXMLText before, CXMLName name);
  /// UTF-8 for the name of an entity that the document does not declare; empty when it is unknown.
  CXMLText (*_Nonnull entity)(void *_Nullable context, CXMLText name);
} CXMLHandler;

/// What the document was like.
typedef struct {
  /// 0, or the first line (from 1) on which something had to be recovered.
  int32_t recovered_line;
  /// libxml2's sentence about it, terminated, without line end.
  char why[200];
  /// Elements were nested deeper than `max_depth`; what lay deeper was left out.
  int too_deep;
} CXMLResult;

/// Reads a document in UTF-8 as far as it can be read. Nothing outside of the bytes is ever opened, and entities that
/// the document declares are left out, so nothing grows.
CXMLResult cxml_parse(const uint8_t *_Nullable bytes, size_t count, CXMLHandler handler, int max_depth);
