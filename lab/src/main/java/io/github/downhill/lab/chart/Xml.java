package io.github.downhill.lab.chart;

import io.github.downhill.lab.statistics.Numbers;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements one after another; text is always text, whatever is in it. */
public final class Xml {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  /** Nothing yet. */
  public Xml() {
    try {
      writer = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Opens an element; attributes are names and values in turns. */
  public Xml open(String tag, Object... attributes) {
    try {
      writer.writeStartElement(tag);
      write(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Closes the element that was opened last. */
  public Xml close() {
    try {
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** An element with nothing in it. */
  public Xml empty(String tag, Object... attributes) {
    try {
      writer.writeEmptyElement(tag);
      write(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** An element with text in it. */
  public Xml element(String tag, String content, Object... attributes) {
    return open(tag, attributes).text(content).close();
  }

  /** Text within the element that is open. */
  public Xml text(String content) {
    try {
      writer.writeCharacters(content);
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  @Override
  public String toString() {
    try {
      writer.flush();
      return text.toString();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private void write(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      String words = value instanceof Double number ? Numbers.place(number) : value.toString();
      writer.writeAttribute(attributes[i].toString(), words);
    }
  }

  private static IllegalStateException failure(XMLStreamException e) {
    return new IllegalStateException("writing to memory does not fail", e);
  }
}
