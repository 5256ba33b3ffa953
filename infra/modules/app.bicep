// The service on Linux App Service: always awake, https only, no password to publish with.
@description('Name of the app, unique in Azure; its host name begins with it.')
param name string

@description('Region of the app.')
param location string

@description('Size of the plan.')
param sku string

@description('Resource id of the identity the app runs as.')
param identityId string

@description('Client id of the identity; also the id of the bot.')
param clientId string

@description('Address of the tables.')
param tableEndpoint string

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: sku
    capacity: 1
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      alwaysOn: true
      healthCheckPath: '/health/ready'
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      ASPNETCORE_ENVIRONMENT: 'Production'
      AZURE_CLIENT_ID: clientId
      Bot__AllowedTenants: tenant().tenantId
      Bot__PublicAddress: 'https://${app.properties.defaultHostName}'
      MicrosoftAppType: 'UserAssignedMSI'
      MicrosoftAppId: clientId
      MicrosoftAppTenantId: tenant().tenantId
      Storage__TableEndpoint: tableEndpoint
      WEBSITES_CONTAINER_STOP_TIME_LIMIT: '40'
      WEBSITE_RUN_FROM_PACKAGE: '1'
    }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

@description('Name of the app.')
output name string = app.name

@description('Host name of the app.')
output host string = app.properties.defaultHostName
