package org.embargo.template;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.apache.velocity.util.ExtProperties;

/**
 * Finds templates in our own bundle; Velocity's own loader asks the thread's class loader first.
 */
public final class BundleLoader extends ResourceLoader {
  @Override
  public void init(ExtProperties configuration) {}

  @Override
  public Reader getResourceReader(String name, String encoding) {
    InputStream stream = BundleLoader.class.getResourceAsStream("/" + name);
    if (stream == null) {
      throw new ResourceNotFoundException("no template " + name);
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  @Override
  public boolean isSourceModified(Resource resource) {
    return false;
  }

  @Override
  public long getLastModified(Resource resource) {
    return 0;
  }
}
